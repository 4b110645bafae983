import {
  CHANNELS,
  chargeSale,
  type Instant,
  mulDivRoundHalfUp,
  mulPpmRoundHalfUp,
  type Tariff,
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
  const rulesOf = ({ rates }: Tariff) => CHANNELS.map((channel) => rates.find((rule) => rule.channel === channel));
  const rules = rulesOf(tariff);
  const earlierRules = earlier === tariff ? rules : rulesOf(earlier);
  const fees = new Float64Array(terms.kind.length);
  for (let term = 0; term < fees.length; term += 1) {
    const channel = terms.channel[term] as number;
    const amountFen = terms.amountFen[term] as number;
    const own = rules[channel];
    const kind = terms.kind[term];
    if (!own) continue;
    if (kind === SALE) fees[term] = chargeSale(own, amountFen);
    else if (tariff.refunds === 'proportional') {
      const saleFeeFen = chargeSale(kind === EARLIER_REFUND ? (earlierRules[channel] ?? own) : own, amountFen);
      fees[term] = 0 - mulDivRoundHalfUp(saleFeeFen, terms.refundedFen[term] as number, amountFen);
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
