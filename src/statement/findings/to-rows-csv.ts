import { toCsvField } from '../../base/csv-field.ts';
import { joinCsv } from '../../base/csv-file.ts';
import type { Channel } from '../../domain/types.ts';
import type { AuditRow } from './to-audit-rows.ts';

/** Words of the table in the reader's language. */
export type RowWords = {
  /** Of line, time, kind, channel, label, amount, fee, expected fee, difference. */
  head: readonly [string, string, string, string, string, string, string, string, string];
  kind: (kind: AuditRow['kind']) => string;
  channel: (channel: Channel | null) => string;
};

/** Yuan with two digits, from whole fen: written from the digits, since a quotient of doubles may be a hair off. */
function toYuan(fen: number | null): string {
  if (fen === null) return '';
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/**
 * Rows of a finding as CSV with a byte order mark, so that spreadsheets read Chinese; amounts in yuan, empty where
 * nothing is known. Words from the file are kept from being run as formulas.
 */
export function toRowsCsv(rows: readonly AuditRow[], words: RowWords): string {
  const lines = rows.map((row) => {
    const texts = [row.time, words.kind(row.kind), words.channel(row.channel), row.label].map(toCsvField);
    // Figures of our own making: a minus in front of one is no formula.
    const figures = [row.amountFen, row.feeFen, row.expectedFen, row.differenceFen].map(toYuan);
    return [String(row.line), ...texts, ...figures];
  });
  return joinCsv([words.head.map(toCsvField), ...lines]);
}
