import type { PaymentColumns } from './types.ts';

export const COLUMN_NAMES = ['time', 'amountFen', 'feeFen', 'rate', 'isRefund', 'channel', 'order', 'line'] as const;

/** One payment before it is added to columns. A reader reuses one object for all rows. */
export type PaymentRow = { -readonly [Name in Exclude<keyof PaymentColumns, 'length' | 'line'>]: number };
export const createRow = (): PaymentRow => ({
  time: 0,
  amountFen: 0,
  feeFen: 0,
  rate: 0,
  isRefund: 0,
  channel: 0,
  order: 0,
});

/** Creates columns of zeros for a number of payments; `isWide` allows amounts beyond four bytes. */
export const createColumns = (length: number, isWide: boolean): PaymentColumns => ({
  length,
  time: new Uint32Array(length),
  amountFen: isWide ? new Float64Array(length) : new Uint32Array(length),
  feeFen: new Int32Array(length),
  rate: new Uint16Array(length),
  isRefund: new Uint8Array(length),
  channel: new Uint8Array(length),
  order: new Float64Array(length),
  line: new Uint32Array(length),
});

/** True if the columns hold amounts beyond four bytes. */
export const isWide = ({ amountFen }: PaymentColumns): boolean => amountFen instanceof Float64Array;
