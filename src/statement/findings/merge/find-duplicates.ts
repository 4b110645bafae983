import { NO_FEE } from '../../types.ts';
import { type DaySpan, dayOf } from '../days.ts';
import type { Merged } from './merge-columns.ts';

/** Two files that share days, with the number and sum of the payments that both contain. */
export type Overlap = {
  /** Indexes of the two files in the list. */
  files: [number, number];
  /** Days within both files. */
  days: number;
  /** Payments in both files. */
  rows: number;
  /** Sales less refunds of these payments. */
  sumFen: number;
};

type Duplicates = {
  /** Merged rows that repeat a payment. */
  extra: Set<number>;
  pairs: Map<string, { rows: number; sumFen: number }>;
};

/**
 * Compares rows so that the same payment from several files is adjacent and compares as 0. With an order number,
 * compares order, kind, amount and day. Two bills of one payment can differ in seconds, payment method and stated fee.
 * Without one, compares second, kind, amount and payment method.
 */
function compareRows({ transactions }: Merged, a: number, b: number): number {
  const { time, order, isRefund, amountFen, channel } = transactions;
  const by = (column: ArrayLike<number>) => (column[a] as number) - (column[b] as number);
  const byDay = dayOf(time[a] as number) - dayOf(time[b] as number);
  const first = byDay || by(order) || by(isRefund) || by(amountFen);
  return first || (order[a] === 0 ? by(time) || by(channel) : 0);
}

/** Sorts rows with more information first: with a fee, then with a rate; then by row. */
function byInformation({ transactions }: Merged, a: number, b: number): number {
  const { feeFen, rate } = transactions;
  const information = (row: number) => (feeFen[row] === NO_FEE ? 0 : 2) + (rate[row] === 0 ? 0 : 1);
  return information(b) - information(a) || a - b;
}

/** Records one payment. The file that contains it most often gives the true count; further rows are extra. */
function addGroup(merged: Merged, group: readonly number[], { extra, pairs }: Duplicates): void {
  const counts = new Map<number, number>();
  for (const row of group) counts.set(merged.file[row] as number, (counts.get(merged.file[row] as number) ?? 0) + 1);
  if (counts.size < 2) return;
  const { amountFen, isRefund } = merged.transactions;
  const first = group[0] as number;
  const signedFen = (isRefund[first] ? -1 : 1) * (amountFen[first] as number);
  const files = [...counts.keys()].sort((a, b) => a - b);
  for (const [index, one] of files.entries())
    for (const other of files.slice(index + 1)) {
      const both = Math.min(counts.get(one) ?? 0, counts.get(other) ?? 0);
      const sum = pairs.get(`${one} ${other}`) ?? { rows: 0, sumFen: 0 };
      pairs.set(`${one} ${other}`, { rows: sum.rows + both, sumFen: sum.sumFen + both * signedFen });
    }
  const right = Math.max(...counts.values());
  for (const row of [...group].sort((a, b) => byInformation(merged, a, b)).slice(right)) extra.add(row);
}

/** Finds payments that several files contain. Checks only days that more than one file covers. */
export function findDuplicates(merged: Merged, spans: readonly (DaySpan | null)[]): Duplicates {
  const duplicates: Duplicates = { extra: new Set(), pairs: new Map() };
  if (spans.length < 2) return duplicates;
  const covered = new Map<number, number>();
  for (const span of spans)
    if (span) for (let day = span.first; day <= span.last; day += 1) covered.set(day, (covered.get(day) ?? 0) + 1);
  const { length, time } = merged.transactions;
  const rows: number[] = [];
  for (let row = 0; row < length; row += 1) if ((covered.get(dayOf(time[row] as number)) ?? 0) > 1) rows.push(row);
  rows.sort((a, b) => compareRows(merged, a, b) || a - b);
  let group: number[] = [];
  for (const row of rows) {
    if (group.length > 0 && compareRows(merged, group[0] as number, row) !== 0) {
      addGroup(merged, group, duplicates);
      group = [];
    }
    group.push(row);
  }
  addGroup(merged, group, duplicates);
  return duplicates;
}
