import type { Sink } from '../sink.ts';
import { NO_FEE, type PaymentColumns } from '../types.ts';

/** Kind of a line in a fund or account bill. */
export type LedgerEntryKind = 'sale' | 'refund' | 'fee' | 'other';
export type LedgerEntry = {
  kind: LedgerEntryKind;
  isIncome: boolean;
  amountFen: number;
  time: number;
  order: number;
  label: () => string;
};

/** Creates an empty entry. A reader reuses one object for all lines. */
export const createLedgerEntry = (): LedgerEntry => ({
  kind: 'other',
  isIncome: false,
  amountFen: 0,
  time: 0,
  order: 0,
  label: () => '',
});

const MAX_LABELS = 255;

/** Numbers the labels of fee lines; all labels past the limit share a number. */
function feeLabel(sink: Sink, label: string): number {
  const known = sink.feeLabels.indexOf(label);
  if (known >= 0) return known;
  return sink.feeLabels.length > MAX_LABELS ? MAX_LABELS : sink.feeLabels.push(label) - 1;
}

const deduct = (sink: Sink, time: number, label: string, amountFen: number, line: number): void => {
  sink.deductions.push({ time, label, amountFen, line });
};

/** Adds a line to the sink as a payment, a fee to join to its payment, or a deduction. */
export function post(sink: Sink, entry: LedgerEntry, channel: number, line: number): void {
  const { kind, isIncome, amountFen, time, order, label } = entry;
  const row = { time, amountFen, feeFen: NO_FEE, rate: 0, isRefund: 0, channel, order };
  if (kind === 'sale' && isIncome) sink.columns.add(row, line);
  else if (kind === 'refund' && !isIncome) sink.columns.add({ ...row, isRefund: 1 }, line);
  else if (kind === 'fee')
    sink.fees.add({ ...row, feeFen: 0, isRefund: isIncome ? 1 : 0, channel: feeLabel(sink, label()) }, line);
  else deduct(sink, time, label(), isIncome ? -amountFen : amountFen, line);
}

/** Creates a look-up of payments by order and direction: an open-addressed table of row numbers. */
function indexPayments({ order, isRefund, length }: PaymentColumns) {
  let size = 16;
  while (size < length * 2) size *= 2;
  const slots = new Int32Array(size).fill(-1);
  const slotOf = (key: number, refund: number): number => ((key % size) + refund * 0x9e37) & (size - 1);
  const find = (key: number, refund: number): number => {
    let slot = slotOf(key, refund);
    for (;;) {
      const row = slots[slot] as number;
      if (row < 0 || (order[row] === key && isRefund[row] === refund)) return slot;
      slot = (slot + 1) & (size - 1);
    }
  };
  for (let row = 0; row < length; row++) {
    const slot = find(order[row] as number, isRefund[row] as number);
    if ((slots[slot] as number) < 0) slots[slot] = row;
  }
  return (key: number, refund: number): number => slots[find(key, refund)] as number;
}

/**
 * Joins fee lines to payments by the business number: charged fees to sales, refunded fees to refunds. In a bill with
 * fee lines, a payment without one has a fee of 0. In a bill without fee lines, fees are unknown. A fee line without
 * its payment becomes a deduction.
 */
export function joinFees(columns: PaymentColumns, sink: Sink): void {
  const fees = sink.fees.finish();
  if (!fees.length) return;
  const rowOf = indexPayments(columns);
  columns.feeFen.fill(0);
  for (let at = 0; at < fees.length; at++) {
    const isBack = fees.isRefund[at] as number;
    const signed = (isBack ? -1 : 1) * (fees.amountFen[at] as number);
    const order = fees.order[at] as number;
    const row = order ? rowOf(order, isBack) : -1;
    const sum = signed + (row < 0 ? 0 : (columns.feeFen[row] as number));
    const label = sink.feeLabels[fees.channel[at] as number] ?? '';
    if (row < 0 || Math.abs(sum) > 2147483647)
      deduct(sink, fees.time[at] as number, label, signed, fees.line[at] as number);
    else columns.feeFen[row] = sum;
  }
  sink.deductions.sort((a, b) => a.line - b.line);
}
