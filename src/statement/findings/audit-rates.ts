import { mulPpmRoundHalfUp } from '../../domain/money/index.ts';
import type { Channel } from '../../domain/types.ts';
import { CHANNELS } from '../../schemas/channels.ts';
import { NO_FEE, type Statement } from '../types.ts';
import { dayOf, toIsoDay } from './days.ts';
import type { Expected } from './expected-fees.ts';
import { type Finding, makeFinding } from './finding.ts';
import { fitsRate, inferRates } from './infer-rates.ts';
import type { Links } from './link-refunds.ts';
import { type DayCounts, findRatePath } from './rate-path.ts';

/** Rows of other rates than their day's, as a share, up to which the rate is said to have changed and not to be two. */
const FEW = 0.02;

/** Printed rates of a channel that are told apart, the most common first, and changes of it that are told one by one. */
const MOST_PRINTED = 8;
const MOST_CHANGES = 24;

/** Sales of a channel by rate; rows that fit several rates, or none, are in none of `rows`. */
type Labelled = { ratesPpm: number[]; rows: { row: number; label: number }[]; isPrinted: boolean };

/** By the rate that the file prints in the row. */
function labelPrinted({ transactions, rates }: Statement, sales: readonly number[]): Labelled {
  const counts = new Map<number, number>();
  for (const row of sales) {
    const rate = transactions.rate[row] as number;
    if (rate > 0) counts.set(rate, (counts.get(rate) ?? 0) + 1);
  }
  const indexes = [...counts.keys()].sort(
    (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (rates[a] ?? 0) - (rates[b] ?? 0),
  );
  indexes.splice(MOST_PRINTED);
  const ratesPpm = indexes.map((index) => rates[index] as number);
  // One rate has nothing to be told apart from: no row is looked at again.
  if (ratesPpm.length < 2) return { ratesPpm, rows: [], isPrinted: true };
  const rows = sales
    .map((row) => ({ row, label: indexes.indexOf(transactions.rate[row] as number) }))
    .filter(({ label }) => label >= 0);
  return { ratesPpm, rows, isPrinted: true };
}

/** By the rate that its fee fits, of those that explain the channel's fees. */
function labelInferred({ transactions }: Statement, sales: readonly number[], expected: Expected): Labelled {
  const chargedOf = (row: number) => ({
    amountFen: transactions.amountFen[row] as number,
    feeFen: transactions.feeFen[row] as number,
  });
  // Where minimum, cap or a fixed part has a say the fee tells no rate.
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

function toDays({ transactions }: Statement, { rows, ratesPpm }: Labelled): DayCounts[] {
  const days = new Map<number, number[]>();
  for (const { row, label } of rows) {
    const day = dayOf(transactions.time[row] as number);
    const counts = days.get(day) ?? ratesPpm.map(() => 0);
    counts[label] = (counts[label] ?? 0) + 1;
    days.set(day, counts);
  }
  return [...days].map(([day, counts]) => ({ day, counts })).sort((a, b) => a.day - b.day);
}

/** The day on which the rate of `days[start]` began: the day before, where it cleanly took over in the course of it. */
function firstDay(
  { transactions }: Statement,
  { rows }: Labelled,
  days: readonly DayCounts[],
  start: number,
  labels: readonly number[],
): number {
  const before = days[start - 1]?.day as number;
  const timesOf = (label: number | undefined) =>
    rows
      .filter((one) => one.label === label && dayOf(transactions.time[one.row] as number) === before)
      .map(({ row }) => transactions.time[row] as number);
  const lastOld = timesOf(labels[start - 1]).reduce((most, time) => Math.max(most, time), 0);
  const news = timesOf(labels[start]);
  return news.length > 0 && news.every((time) => time > lastOld) ? before : (days[start]?.day as number);
}

function auditChannel(statement: Statement, channel: Channel | null, labelled: Labelled): Finding[] {
  const { transactions } = statement;
  const { ratesPpm, rows, isPrinted } = labelled;
  const days = toDays(statement, labelled);
  const { labels, strays } = findRatePath(days, ratesPpm.length);
  const find = (seen: Pick<Finding, 'kind' | 'day'>, label: number, than: number, isIn: (day: number) => boolean) => {
    const againstPpm = ratesPpm[than] as number;
    const its = rows.filter((one) => one.label === label && isIn(dayOf(transactions.time[one.row] as number)));
    const differenceOf = (row: number) => {
      const feeFen = transactions.feeFen[row] as number;
      return feeFen === NO_FEE ? 0 : feeFen - mulPpmRoundHalfUp(transactions.amountFen[row] as number, againstPpm);
    };
    const against = { kind: 'rate' as const, ratePpm: againstPpm };
    const whole = { ...seen, channel, against, ratePpm: ratesPpm[label] as number };
    const inFile = its.map(({ row }) => row);
    return its.length > 0 ? [makeFinding(whole, inFile, (row) => transactions.line[row] as number, differenceOf)] : [];
  };
  const starts = labels.flatMap((label, index) => (index > 0 && label !== labels[index - 1] ? [index] : []));
  if (starts.length > 0 && starts.length <= MOST_CHANGES && strays <= Math.max(2, FEW * rows.length)) {
    return starts.flatMap((start, turn) => {
      const from = firstDay(statement, labelled, days, start, labels);
      const until = days[starts[turn + 1] ?? days.length]?.day ?? Number.POSITIVE_INFINITY;
      const seen = { kind: 'rate-change' as const, day: toIsoDay(from) };
      return find(seen, labels[start] as number, labels[start - 1] as number, (day) => day >= from && day < until);
    });
  }
  // A printed rate is a fact; an inferred one needs more rows than a few odd ones.
  if (!isPrinted && starts.length === 0 && strays <= FEW * rows.length) return [];
  return ratesPpm.flatMap((_, label) => (label > 0 ? find({ kind: 'two-rates' }, label, 0, () => true) : []));
}

/** Channels whose rate changed on a day, or that were charged at several rates on the same days. */
export function auditRates(statement: Statement, links: Links, expected: Expected): Finding[] {
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
