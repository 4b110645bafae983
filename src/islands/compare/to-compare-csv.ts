import { toCsvFile } from '../../base/csv-file.ts';
import type { Format } from '../../format/format.ts';
import type { Column } from './to-columns.ts';
import type { TableCell, TableSection } from './to-table.ts';

/** Returns the content of a cell as one text: each part after its name, unknown in words. */
function cellText({ lines }: TableCell, f: Format): string {
  if (lines.length === 0) return f.t('unknown.short');
  return lines
    .map(({ lead, text }) => `${lead ? `${lead} ` : ''}${text ?? f.t('unknown.short')}`)
    .join(f.t('compare.semicolon'));
}

/** Returns all rows and columns as a CSV file. */
export function toCompareCsv(columns: readonly Column[], sections: readonly TableSection[], f: Format): string {
  const head = [f.t('compare.csvSection'), f.t('compare.row'), ...columns.map(({ label }) => label)];
  const lines = sections.flatMap(({ title, rows }) =>
    rows.map(({ label, cells }) => [title, label, ...cells.map((cell) => cellText(cell, f))]),
  );
  return toCsvFile(head, lines);
}
