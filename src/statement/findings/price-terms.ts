import { createCharger } from '../../domain/fees/index.ts';
import { mulPpmRoundHalfUp, unsafeMulDiv } from '../../domain/money/index.ts';
import type { Instant, Tariff } from '../../domain/types.ts';
import { CHANNELS } from '../../schemas/channels.ts';
import { EARLIER_REFUND, type Histogram, SALE } from './histogram.ts';

/** Fees of one tariff in parts, so that channels can be put together in any way. */
export type Parts = {
  /** By index of the channel: whether the tariff has a price for it, and its fees net of what refunds gave back. */
  isTaken: boolean[];
  feeFen: Float64Array;
  /** What each day comes to after fees, by day and channel like `Histogram.daily.netFen`; null unless asked for. */
  settledFen: Float64Array | null;
};

/** Fee of a term; 0 where the tariff has no price. `earlier` prices refunds of sales that are not in the file. */
function makeTermPricer({ terms }: Histogram, tariff: Tariff, earlier: Tariff): (term: number) => number {
  const chargersOf = ({ rates }: Tariff) =>
    CHANNELS.map((channel) => {
      const rule = rates.find((one) => one.channel === channel);
      return rule && createCharger(rule);
    });
  const chargers = chargersOf(tariff);
  const earlierChargers = earlier === tariff ? chargers : chargersOf(earlier);
  const givesBack = tariff.refunds === 'proportional';
  const { kind, channel, amountFen, refundedFen } = terms;
  // Amounts were checked when the terms were made: whole, below 2^53, a refund not above its sale.
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

/** Takings of each day less the fees of its terms. */
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
 * Prices every term once and adds up; with `byDay` also what the days come to. `earlier` prices refunds of sales that
 * are not in the file.
 */
export function priceTerms(histogram: Histogram, tariff: Tariff, byDay: boolean, earlier: Tariff = tariff): Parts {
  const { kind, channel, count } = histogram.terms;
  const feeOf = makeTermPricer(histogram, tariff, earlier);
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
