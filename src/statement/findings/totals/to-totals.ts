import { CHANNELS } from '../../../schemas/channels.ts';
import type { Statement } from '../../statement.ts';
import { NO_FEE } from '../../types.ts';
import { countDays, type DaySpan, dayOf, hourOf, toIsoDay } from '../days.ts';
import type { Histogram } from '../histogram/histogram.ts';
import { toHistogram } from '../histogram/to-histogram.ts';
import { type Links, linkRefunds, NO_CHANNEL } from '../link-refunds.ts';
import type { ChannelTotals, PaymentSums, Totals } from '../result/totals-schema.ts';
import { countSales, toTickets } from './tickets.ts';

const noSums = (): PaymentSums => ({
  sales: 0,
  refunds: 0,
  salesFen: 0,
  refundsFen: 0,
  feesFen: 0,
  netFen: 0,
  withoutFee: 0,
});

function addRow(sums: PaymentSums, isRefund: boolean, amountFen: number, feeFen: number): void {
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

const withNet = <Some extends PaymentSums>(sums: Some): Some => ({
  ...sums,
  netFen: sums.salesFen - sums.refundsFen - sums.feesFen,
});

/** Returns the days that a statement of one file covers. */
const toSpans = ({ period }: Statement): DaySpan[] =>
  period ? [{ first: dayOf(period.first), last: dayOf(period.last) }] : [];

type Groups = { all: PaymentSums; channels: PaymentSums[]; months: Map<string, PaymentSums>; hours: PaymentSums[] };

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
 * Adds up a statement: in total, by channel, month and hour. Throws a RangeError if `isSummable` is false.
 * @param spans days that the files of a merged statement cover; default: first to last payment
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
