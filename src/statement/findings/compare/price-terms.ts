import { createCharger } from '../../../domain/fees/index.ts';
import { mulPpmRoundHalfUp, unsafeMulDiv } from '../../../domain/money/index.ts';
import type { Instant, Tariff } from '../../../domain/types.ts';
import { CHANNELS } from '../../../schemas/channels.ts';
import { EARLIER_REFUND, type Histogram, SALE } from '../histogram/histogram.ts';

/** Fees of one tariff by channel, so that any set of channels can be added up. */
export type FeeParts = {
  /** By channel index: true if the tariff has a price for it. */
  isTaken: boolean[];
  /** By channel index: fees less refunded fees. */
  feeFen: Float64Array;
  /** Net takings after fees, by day and channel like `Histogram.daily.netFen`; null unless requested. */
  settledFen: Float64Array | null;
};

/** Creates a function that prices a term; 0 without a price. `earlier` prices refunds of sales outside the file. */
function createTermPricer({ terms }: Histogram, tariff: Tariff, earlier: Tariff): (term: number) => number {
  const chargersOf = ({ rates }: Tariff) =>
    CHANNELS.map((channel) => {
      const rule = rates.find((one) => one.channel === channel);
      return rule && createCharger(rule);
    });
  const chargers = chargersOf(tariff);
  const earlierChargers = earlier === tariff ? chargers : chargersOf(earlier);
  const givesBack = tariff.refunds === 'proportional';
  const { kind, channel, amountFen, refundedFen } = terms;
  // Uses unchecked arithmetic: terms hold whole amounts below 2^53, and refunds do not exceed their sale.
  return (term) => {
    const own = chargers[channel[term] as number];
    if (!own) return 0;
    const saleFen = amountFen[term] as number;
    if (kind[term] === SALE) return own(saleFen);
    if (!givesBack) return 0;
    const charge = kind[term] === EARLIER_REFUND ? (earlierChargers[channel[term] as number] ?? own) : own;
    return 0 - unsafeMulDiv(charge(saleFen), refundedFen[term] as number, saleFen);
  };
}

/** Subtracts the fees of each day's terms from its net takings. */
function settle({ terms, daily }: Histogram, fees: Float64Array): Float64Array {
  const settled = daily.netFen.slice();
  for (let day = 0; day < daily.day.length; day += 1) {
    for (let at = daily.start[day] as number; at < (daily.start[day + 1] as number); at += 1) {
      const term = daily.term[at] as number;
      const place = day * CHANNELS.length + (terms.channel[term] as number);
      settled[place] = (settled[place] as number) - (daily.count[at] as number) * (fees[term] as number);
    }
  }
  return settled;
}

/**
 * Prices every term once and adds up by channel.
 * @param byDay also returns the net takings of each day after fees
 * @param earlier prices refunds of sales outside the file
 */
export function priceTerms(histogram: Histogram, tariff: Tariff, byDay: boolean, earlier: Tariff = tariff): FeeParts {
  const { kind, channel, count } = histogram.terms;
  const feeOf = createTermPricer(histogram, tariff, earlier);
  const feeFen = new Float64Array(CHANNELS.length);
  const fees = byDay ? new Float64Array(kind.length) : null;
  for (let term = 0; term < kind.length; term += 1) {
    const fee = feeOf(term);
    const at = channel[term] as number;
    feeFen[at] = (feeFen[at] as number) + (count[term] as number) * fee;
    if (fees) fees[term] = fee;
  }
  const taken = new Set(tariff.rates.map((rule) => rule.channel));
  return {
    isTaken: CHANNELS.map((one) => taken.has(one)),
    feeFen,
    settledFen: fees && settle(histogram, fees),
  };
}

/** Returns the instant settlement fee of the accepted channels: one payout on each day with positive net takings. */
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
