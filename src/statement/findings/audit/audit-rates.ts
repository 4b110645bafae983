import { mulPpmRoundHalfUp } from '../../../domain/money/index.ts';
import type { Channel } from '../../../domain/types.ts';
import { CHANNELS } from '../../../schemas/channels.ts';
import type { Statement } from '../../statement.ts';
import { NO_FEE } from '../../types.ts';
import { dayOf, toIsoDay } from '../days.ts';
import type { Links } from '../link-refunds.ts';
import type { ExpectedFees } from './expected-fees.ts';
import { createFinding, type StatementFinding } from './finding.ts';
import { fitsRate, inferRates } from './infer-rates.ts';
import { findRatePath, type RateDay } from './rate-path.ts';

/**
 * Largest share of rows that differ from the rate of their day. A larger share means two rates at once, not a change.
 */
const MAX_STRAY_SHARE = 0.02;

/** Largest number of printed rates of a channel to distinguish, and of rate changes to list one by one. */
const MAX_PRINTED_RATES = 8;
const MAX_CHANGES = 24;

/** Sales of a channel by rate. `rows` leaves out sales that fit several rates or none. */
type RatedSales = { ratesPpm: number[]; rows: { row: number; label: number }[]; isPrinted: boolean };

/** Assigns sales to the rate that the file prints in the row, most common rate first. */
function labelPrinted({ transactions, rates }: Statement, sales: readonly number[]): RatedSales {
  const counts = new Map<number, number>();
  for (const row of sales) {
    const rate = transactions.rate[row] as number;
    if (rate > 0) counts.set(rate, (counts.get(rate) ?? 0) + 1);
  }
  const indexes = [...counts.keys()].sort(
    (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (rates[a] ?? 0) - (rates[b] ?? 0),
  );
  indexes.splice(MAX_PRINTED_RATES);
  const ratesPpm = indexes.map((index) => rates[index] as number);
  // A single rate needs no comparison, so the rows are not collected.
  if (ratesPpm.length < 2) return { ratesPpm, rows: [], isPrinted: true };
  const rows = sales
    .map((row) => ({ row, label: indexes.indexOf(transactions.rate[row] as number) }))
    .filter(({ label }) => label >= 0);
  return { ratesPpm, rows, isPrinted: true };
}

/** Assigns sales to the one inferred rate of the channel that their fee fits. */
function labelInferred({ transactions }: Statement, sales: readonly number[], expected: ExpectedFees): RatedSales {
  const chargedOf = (row: number) => ({
    amountFen: transactions.amountFen[row] as number,
    feeFen: transactions.feeFen[row] as number,
  });
  // A fee that a minimum, cap or fixed part decides does not show the rate.
  const plain = sales.filter(
    (row) =>
      transactions.feeFen[row] !== NO_FEE &&
      (Number.isNaN(expected.feeFen[row]) || (expected.plainPpm[row] as number) >= 0),
  );
  const known = [...new Set(plain.map((row) => expected.plainPpm[row] as number))].filter((ratePpm) => ratePpm >= 0);
  const ratesPpm = inferRates(plain.map(chargedOf), known);
  const rows = plain.flatMap((row) => {
    const fits = ratesPpm.flatMap((ratePpm, label) => (fitsRate(ratePpm, chargedOf(row)) ? [label] : []));
    return fits.length === 1 ? [{ row, label: fits[0] as number }] : [];
  });
  return { ratesPpm, rows, isPrinted: false };
}

function toDays({ transactions }: Statement, { rows, ratesPpm }: RatedSales): RateDay[] {
  const days = new Map<number, number[]>();
  for (const { row, label } of rows) {
    const day = dayOf(transactions.time[row] as number);
    const counts = days.get(day) ?? ratesPpm.map(() => 0);
    counts[label] = (counts[label] ?? 0) + 1;
    days.set(day, counts);
  }
  return [...days].map(([day, counts]) => ({ day, counts })).sort((a, b) => a.day - b.day);
}

/** Returns the first day of the rate of `days[start]`: the day before, if the rate changed cleanly during that day. */
function firstDay(
  { transactions }: Statement,
  { rows }: RatedSales,
  days: readonly RateDay[],
  start: number,
  labels: readonly number[],
): number {
  const before = days[start - 1]?.day as number;
  const timesOf = (label: number | undefined) =>
    rows
      .filter((one) => one.label === label && dayOf(transactions.time[one.row] as number) === before)
      .map(({ row }) => transactions.time[row] as number);
  const lastOld = timesOf(labels[start - 1]).reduce((latest, time) => Math.max(latest, time), 0);
  const news = timesOf(labels[start]);
  return news.length > 0 && news.every((time) => time > lastOld) ? before : (days[start]?.day as number);
}

function auditChannel(statement: Statement, channel: Channel | null, labelled: RatedSales): StatementFinding[] {
  const { transactions } = statement;
  const { ratesPpm, rows, isPrinted } = labelled;
  const days = toDays(statement, labelled);
  const { labels, strays } = findRatePath(days, ratesPpm.length);
  const find = (
    kindAndDay: Pick<StatementFinding, 'kind' | 'day'>,
    label: number,
    than: number,
    isIn: (day: number) => boolean,
  ) => {
    const againstPpm = ratesPpm[than] as number;
    const its = rows.filter((one) => one.label === label && isIn(dayOf(transactions.time[one.row] as number)));
    const differenceOf = (row: number) => {
      const feeFen = transactions.feeFen[row] as number;
      return feeFen === NO_FEE ? 0 : feeFen - mulPpmRoundHalfUp(transactions.amountFen[row] as number, againstPpm);
    };
    const against = { kind: 'rate' as const, ratePpm: againstPpm };
    const details = { ...kindAndDay, channel, against, ratePpm: ratesPpm[label] as number };
    const inFile = its.map(({ row }) => row);
    return its.length > 0
      ? [createFinding(details, inFile, (row) => transactions.line[row] as number, differenceOf)]
      : [];
  };
  const starts = labels.flatMap((label, index) => (index > 0 && label !== labels[index - 1] ? [index] : []));
  if (starts.length > 0 && starts.length <= MAX_CHANGES && strays <= Math.max(2, MAX_STRAY_SHARE * rows.length)) {
    return starts.flatMap((start, turn) => {
      const from = firstDay(statement, labelled, days, start, labels);
      const until = days[starts[turn + 1] ?? days.length]?.day ?? Number.POSITIVE_INFINITY;
      const kindAndDay = { kind: 'rate-change' as const, day: toIsoDay(from) };
      return find(
        kindAndDay,
        labels[start] as number,
        labels[start - 1] as number,
        (day) => day >= from && day < until,
      );
    });
  }
  // A printed rate is certain; an inferred one must explain more than a few odd rows.
  if (!isPrinted && starts.length === 0 && strays <= MAX_STRAY_SHARE * rows.length) return [];
  return ratesPpm.flatMap((_, label) => (label > 0 ? find({ kind: 'two-rates' }, label, 0, () => true) : []));
}

/** Finds channels whose rate changed on a day, or that were charged at several rates on the same days. */
export function auditRates(statement: Statement, links: Links, expected: ExpectedFees): StatementFinding[] {
  const { length, isRefund, rate } = statement.transactions;
  const sales = [...CHANNELS, null].map((): number[] => []);
  for (let row = 0; row < length; row += 1) if (!isRefund[row]) sales[links.channel[row] as number]?.push(row);
  return sales.flatMap((rows, index) => {
    const printed = rows.reduce((count, row) => count + (rate[row] === 0 ? 0 : 1), 0);
    const labelled =
      printed * 2 > rows.length ? labelPrinted(statement, rows) : labelInferred(statement, rows, expected);
    return labelled.ratesPpm.length > 1 ? auditChannel(statement, CHANNELS[index] ?? null, labelled) : [];
  });
}
