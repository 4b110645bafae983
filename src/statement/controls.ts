/**
 * The sums that are checked; each is an i18n key under `statement.control.`. `summary` counts the parts that every
 * file of the format ends with (the summary line, the total lines): found 0 of 1 means that the file was cut off.
 * `entries` counts the files in an archive. Those with `summary-` come from the summary file beside the statement.
 */
export const CONTROLS = [
  'summary',
  'entries',
  'rows',
  'sales-count',
  'sales',
  'refunds-count',
  'refunds',
  'fees',
  'income-count',
  'income',
  'expense-count',
  'expense',
  'summary-sales-count',
  'summary-refunds-count',
  'summary-received',
  'summary-fees',
  'summary-income-count',
  'summary-income',
  'summary-expense-count',
  'summary-expense',
] as const;
export type ControlName = (typeof CONTROLS)[number];

/** A sum that the file states of itself beside what its rows come to. Counts have no unit, money is in fen. */
export type Control = { name: ControlName; unit: 'count' | 'fen'; stated: number; found: number };
