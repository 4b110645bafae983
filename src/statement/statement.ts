import type { Channel } from '../domain/types.ts';
import type { StatementFormat } from './formats/registry.ts';
import type { Control, Deduction, PaymentColumns, ProblemReason, RowProblem } from './types.ts';

/** Statement that was read: payments, other money movements, control sums and unreadable rows. */
export type Statement = {
  format: StatementFormat;
  /** Layout within the format, such as `all-27`. */
  variant: string;
  /** Time of the first and last payment, in the unit of `PaymentColumns.time`; null without payments. */
  period: { first: number; last: number } | null;
  /** Payment methods in this file with the matching channel; null if unknown. */
  channels: readonly { label: string; channel: Channel | null }[];
  /** Rates that the file prints, in ppm; entry 0 stands for no rate. */
  rates: readonly number[];
  transactions: PaymentColumns;
  deductions: readonly Deduction[];
  controls: readonly Control[];
  /** Number of rows with separators in free text, whose columns were located from both ends. */
  anchored: number;
  /** Rows that could not be read: their number, in total and by reason, and the first of them. */
  problems: { count: number; byReason: Partial<Record<ProblemReason, number>>; first: readonly RowProblem[] };
};
