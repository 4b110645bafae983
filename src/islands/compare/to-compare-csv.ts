import { toCsvField } from '../../base/csv-field.ts';
import type { Format } from '../../format/format.ts';
import type { Column } from './to-columns.ts';
import type { TableCell, TableSection } from './to-table.ts';

/** What a cell says, in one text, as it stands on the page: parts after their name, unknown in words. */
export function cellText({ lines }: TableCell, f: Format): string {
  if (lines.length === 0) return f.t('unknown.short');
  return lines
    .map(({ lead, text }) => `${lead ? `${lead} ` : ''}${text ?? f.t('unknown.short')}`)
    .join(f.t('compare.semicolon'));
}

/** All rows and columns as CSV with a byte order mark, so that spreadsheets read Chinese. */
export function toCompareCsv(columns: readonly Column[], sections: readonly TableSection[], f: Format): string {
  const head = [f.t('compare.csvSection'), f.t('compare.row'), ...columns.map(({ label }) => label)];
  const lines = sections.flatMap(({ title, rows }) =>
    rows.map(({ label, cells }) => [title, label, ...cells.map((cell) => cellText(cell, f))]),
  );
  return `\ufeff${[head, ...lines].map((line) => line.map(toCsvField).join(',')).join('\r\n')}\r\n`;
}
