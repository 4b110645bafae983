import { type Assertion, type Fault, recordFile } from './fault.ts';

export const tableWidth: Assertion = {
  rule: 'table-width',
  check({ guides }) {
    return [...guides].flatMap(([slug, { sections }]) =>
      sections.flatMap(({ id, blocks }) =>
        blocks.flatMap((block, index): Fault[] => {
          if (block.kind !== 'table') return [];
          const width = block.head.length;
          return block.rows.flatMap(({ cells }, row) =>
            cells.length === width
              ? []
              : [
                  {
                    file: recordFile('guides', slug),
                    field: `sections.${id}.blocks.${index}.rows.${row}.cells`,
                    expected: `${width} cells, one under each word of the head`,
                    got: `${cells.length}`,
                    write: 'a cell for each column; what is not known says so in words',
                  },
                ],
          );
        }),
      ),
    );
  },
};
