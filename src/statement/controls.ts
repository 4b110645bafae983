/**
 * Names of control sums; each is an i18n key under `statement.control.`. `summary` counts the lines that end every file
 * of a format. Fewer found than stated means a truncated file. `entries` counts the files in an archive. Names with
 * `summary-` come from a separate summary file in the same archive.
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

/** Sum that the file states, next to the sum of its rows. Amounts are in fen. */
export type Control = { name: ControlName; unit: 'count' | 'fen'; stated: number; found: number };
