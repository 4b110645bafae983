import { toCsvField } from './csv-field.ts';

/**
 * Returns a CSV file of encoded fields (RFC 4180). It starts with a byte order mark, because spreadsheets otherwise do
 * not read Chinese text as UTF-8.
 */
export const joinCsv = (lines: readonly (readonly string[])[]): string =>
  `\ufeff${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;

/** Returns a CSV file of a header row and data rows; `toCsvField` encodes each cell. */
export const toCsvFile = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  joinCsv([head, ...rows].map((line) => line.map(toCsvField)));
