import {
  CHANNELS,
  type Instant,
  makeCharger,
  mulPpmRoundHalfUp,
  type Tariff,
  unsafeMulDiv,
} from '../../domain/index.ts';
import { EARLIER_REFUND, type Histogram, SALE } from './histogram.ts';

/** Fees of one tariff in parts, so that channels can be put together in any way. */
export type Parts = {
  /** By index of the channel: whether the tariff has a price for it, and its fees net of what refunds gave back. */
  isTaken: boolean[];
  feeFen: Float64Array;
  /** What each day comes to after fees, by day and channel like `Histogram.daily.netFen`. */
  settledFen: () => Float64Array;
};

/** Fee of each term, once; 0 where the tariff has no price. `earlier` prices refunds of sales that are not in the file. */
function toTermFees({ terms }: Histogram, tariff: Tariff, earlier: Tariff): Float64Array {
  const chargersOf = ({ rates }: Tariff) =>
    CHANNELS.map((channel) => {
      const rule = rates.find((one) => one.channel === channel);
      return rule && makeCharger(rule);
    });
  const chargers = chargersOf(tariff);
  const earlierChargers = earlier === tariff ? chargers : chargersOf(earlier);
  const { kind, channel, amountFen, refundedFen } = terms;
  const fees = new Float64Array(kind.length);
  // Amounts are checked when the terms are made: whole, below 2^53, a refund not above its sale.
  for (let term = 0; term < fees.length; term += 1) {
    const own = chargers[channel[term] as number];
    if (!own) continue;
    const saleFen = amountFen[term] as number;
    if (kind[term] === SALE) fees[term] = own(saleFen);
    else if (tariff.refunds === 'proportional') {
      const charge = kind[term] === EARLIER_REFUND ? (earlierChargers[channel[term] as number] ?? own) : own;
      fees[term] = 0 - unsafeMulDiv(charge(saleFen), refundedFen[term] as number, saleFen);
    }
  }
  return fees;
}

/** Prices every term once and adds up; see `toTermFees` for `earlier`. */
export function priceTerms(histogram: Histogram, tariff: Tariff, earlier: Tariff = tariff): Parts {
  const { terms, daily } = histogram;
  const fees = toTermFees(histogram, tariff, earlier);
  const feeFen = new Float64Array(CHANNELS.length);
  for (let term = 0; term < fees.length; term += 1) {
    const channel = terms.channel[term] as number;
    feeFen[channel] = (feeFen[channel] as number) + (terms.count[term] as number) * (fees[term] as number);
  }
  const settledFen = (): Float64Array => {
    const settled = daily.netFen.slice();
    for (let day = 0; day < daily.day.length; day += 1) {
      for (let at = daily.start[day] as number; at < (daily.start[day + 1] as number); at += 1) {
        const term = daily.term[at] as number;
        const place = day * CHANNELS.length + (terms.channel[term] as number);
        settled[place] = (settled[place] as number) - (daily.count[at] as number) * (fees[term] as number);
      }
    }
    return settled;
  };
  const taken = new Set(tariff.rates.map(({ channel }) => channel));
  return { isTaken: CHANNELS.map((channel) => taken.has(channel)), feeFen, settledFen };
}

/** Instant settlement of the channels that are taken: each day that ends above zero is one payout. */
export function chargeDays(instant: Instant, settledFen: Float64Array, isTaken: readonly boolean[]): number {
  let feeFen = 0;
  for (let from = 0; from < settledFen.length; from += CHANNELS.length) {
    let netFen = 0;
    for (let channel = 0; channel < CHANNELS.length; channel += 1)
      if (isTaken[channel]) netFen += settledFen[from + channel] as number;
    if (netFen > 0) feeFen += mulPpmRoundHalfUp(netFen, instant.ratePpm) + instant.perPayoutFen;
  }
  return feeFen;
}
