import { toCsvField } from '../../../base/csv-field.ts';
import { joinCsv } from '../../../base/csv-file.ts';
import type { Channel } from '../../../domain/types.ts';
import type { AuditRow } from './to-audit-rows.ts';

/** Texts of the table in the user's language. */
export type RowWords = {
  /** Column titles: line, time, kind, channel, label, amount, fee, expected fee, difference. */
  head: readonly [string, string, string, string, string, string, string, string, string];
  kind: (kind: AuditRow['kind']) => string;
  channel: (channel: Channel | null) => string;
};

/** Formats whole fen as yuan with two decimals. Works on the digits because a division can round. */
function toYuan(fen: number | null): string {
  if (fen === null) return '';
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/**
 * Converts rows of a finding to CSV. Starts with a byte order mark, so that spreadsheets detect UTF-8. Amounts are in
 * yuan and empty if unknown. Escapes texts from the file that a spreadsheet would run as formulas.
 */
export function toRowsCsv(rows: readonly AuditRow[], words: RowWords): string {
  const lines = rows.map((row) => {
    const texts = [row.time, words.kind(row.kind), words.channel(row.channel), row.label].map(toCsvField);
    // Calculated figures need no escaping: a leading minus is a sign.
    const figures = [row.amountFen, row.feeFen, row.expectedFen, row.differenceFen].map(toYuan);
    return [String(row.line), ...texts, ...figures];
  });
  return joinCsv([words.head.map(toCsvField), ...lines]);
}
