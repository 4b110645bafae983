import type { Channel } from '../../domain/types.ts';
import { CHANNELS } from '../../schemas/channels.ts';
import { NO_FEE, type Statement } from '../types.ts';
import { countDays, type DaySpan, dayOf, hourOf, toIsoDay } from './days.ts';
import type { Histogram } from './histogram.ts';
import { type Links, linkRefunds, NO_CHANNEL } from './link-refunds.ts';
import { countSales, type Tickets, toTickets } from './tickets.ts';
import { toHistogram } from './to-histogram.ts';

/** Counts and whole fen. Refunds are positive; fees are less what was given back; net is what is left of sales. */
export type Sums = {
  sales: number;
  refunds: number;
  salesFen: number;
  refundsFen: number;
  feesFen: number;
  netFen: number;
  /** Payments of which the file does not say the fee: with any, `feesFen` is at least and `netFen` at most. */
  withoutFee: number;
};

/** `tickets`: of the sales; null when there is none, or when the way of paying cannot be told. */
export type ChannelTotals = Sums & { channel: Channel | null; tickets: Tickets | null };

export type Totals = Sums & {
  /** In the order of CHANNELS, those with payments; `null` last. */
  byChannel: ChannelTotals[];
  /** `YYYY-MM`, those with payments, in order. */
  byMonth: (Sums & { month: string })[];
  /** 24 entries. */
  byHour: Sums[];
  /** First and last day as `YYYY-MM-DD`; null without payments. */
  period: { first: string; last: string } | null;
  /** Days from first to last, both counted, also those without payments. */
  coversDays: number;
};

const noSums = (): Sums => ({
  sales: 0,
  refunds: 0,
  salesFen: 0,
  refundsFen: 0,
  feesFen: 0,
  netFen: 0,
  withoutFee: 0,
});

function addRow(sums: Sums, isRefund: boolean, amountFen: number, feeFen: number): void {
  if (isRefund) {
    sums.refunds += 1;
    sums.refundsFen += amountFen;
  } else {
    sums.sales += 1;
    sums.salesFen += amountFen;
  }
  if (feeFen === NO_FEE) sums.withoutFee += 1;
  else sums.feesFen += feeFen;
}

const withNet = <Some extends Sums>(sums: Some): Some => ({
  ...sums,
  netFen: sums.salesFen - sums.refundsFen - sums.feesFen,
});

/** The spans of days of a statement that is one file. */
export const toSpans = ({ period }: Statement): DaySpan[] =>
  period ? [{ first: dayOf(period.first), last: dayOf(period.last) }] : [];

type Groups = { all: Sums; channels: Sums[]; months: Map<string, Sums>; hours: Sums[] };

function toGroups({ transactions }: Statement, { channel }: Links): Groups {
  const { length, time, amountFen, feeFen, isRefund } = transactions;
  const channels = Array.from({ length: NO_CHANNEL + 1 }, noSums);
  const groups: Groups = { all: noSums(), channels, months: new Map(), hours: Array.from({ length: 24 }, noSums) };
  let lastDay = -1;
  let month = noSums();
  for (let row = 0; row < length; row += 1) {
    const at = time[row] as number;
    const day = dayOf(at);
    if (day !== lastDay) {
      const name = toIsoDay(day).slice(0, 7);
      month = groups.months.get(name) ?? noSums();
      groups.months.set(name, month);
      lastDay = day;
    }
    for (const sums of [groups.all, channels[channel[row] as number], month, groups.hours[hourOf(at)]])
      if (sums) addRow(sums, isRefund[row] === 1, amountFen[row] as number, feeFen[row] as number);
  }
  return groups;
}

/**
 * What a statement comes to. Sums are exact; throws a RangeError where `isSummable` is false.
 * @param spans days that the files cover, of a statement merged from several; default: first to last payment
 */
export function toTotals(
  statement: Statement,
  spans: readonly DaySpan[] = toSpans(statement),
  links: Links = linkRefunds(statement),
  histogram: Histogram = toHistogram(statement, links),
): Totals {
  const { all, channels, months, hours } = toGroups(statement, links);
  const byChannel = channels
    .map(
      (sums, index): ChannelTotals => ({
        ...withNet(sums),
        channel: CHANNELS[index] ?? null,
        tickets: index === NO_CHANNEL ? null : toTickets(countSales(histogram, index)),
      }),
    )
    .filter(({ sales, refunds }) => sales + refunds > 0);
  const { period } = statement;
  return {
    ...withNet(all),
    byChannel,
    byMonth: [...months]
      .map(([month, sums]) => ({ month, ...withNet(sums) }))
      .sort((a, b) => (a.month < b.month ? -1 : 1)),
    byHour: hours.map(withNet),
    period: period && { first: toIsoDay(dayOf(period.first)), last: toIsoDay(dayOf(period.last)) },
    coversDays: countDays(spans),
  };
}
