import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { CalculatorFacts } from '../../facts/calculator/types.ts';
import type { Format } from '../../format/format.ts';
import { Cell } from './Cell.tsx';
import { anchorOf } from './Jump.tsx';
import type { Column } from './to-columns.ts';
import type { TableSection } from './to-table.ts';

type Props = {
  f: Format;
  facts: Pick<CalculatorFacts, 'sources'>;
  columns: readonly Column[];
  sections: readonly TableSection[];
  /** Content below the title of a section, by section id. */
  notes: Record<string, ComponentChildren>;
};

/** ARIA roles that elements lose when they are not displayed as a table. */
const AS = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

/**
 * Draws the comparison as one table. Its rows use CSS grid, so the roles restore the table semantics that some browsers
 * drop. The sticky strip of names is a separate element, hidden from screen readers. A head inside an element that
 * scrolls sideways cannot stick to the page.
 */
export function Table({ f, facts, columns, sections, notes }: Props) {
  const heads = useRef<HTMLDivElement>(null);
  const width = `cmp-${columns.length}`;
  return (
    <div class={`cmp ${width}`}>
      <div class="cmp-heads" aria-hidden="true" ref={heads}>
        <div>
          <span />
          {columns.map(({ id, label, href }) => (
            <b key={id} class={href === null ? 'own' : undefined}>
              {label}
            </b>
          ))}
        </div>
      </div>
      <section
        class="cmp-scroll"
        aria-label={f.t('compare.table')}
        // Makes the scrollable element focusable, so that it scrolls by keyboard.
        tabIndex={columns.length > 2 ? 0 : undefined}
        onScroll={(event) => {
          if (heads.current) heads.current.scrollLeft = event.currentTarget.scrollLeft;
        }}
      >
        <table {...AS.table} aria-label={f.t('compare.table')}>
          <thead {...AS.rowgroup}>
            <tr {...AS.row}>
              <th {...AS.columnheader} scope="col">
                {f.t('compare.row')}
              </th>
              {columns.map(({ id, label }) => (
                <th key={id} {...AS.columnheader} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          {sections.map(({ id, title, rows }) => (
            <tbody key={id} {...AS.rowgroup} id={anchorOf(id)} tabIndex={-1}>
              <tr {...AS.row} class="cmp-title">
                <th {...AS.rowheader} scope="rowgroup" colSpan={columns.length + 1}>
                  <div>
                    <b>{title}</b>
                    {notes[id] && <small>{notes[id]}</small>}
                  </div>
                </th>
              </tr>
              {rows.map((row) => (
                <tr key={row.id} {...AS.row} data-row={row.id} class={row.isMain ? 'cmp-main' : undefined}>
                  <th {...AS.rowheader} scope="row">
                    <span>{row.label}</span>
                  </th>
                  {row.cells.map((cell, index) => (
                    <td key={columns[index]?.id} class={cell.bar?.kind} {...AS.cell}>
                      <Cell f={f} facts={facts} cell={cell} mark={row.marks[index] ?? null} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </section>
    </div>
  );
}
