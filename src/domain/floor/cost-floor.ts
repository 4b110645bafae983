import type { Channel, RateRule } from '../types.ts';

export type MerchantClass = 'standard' | 'discounted' | 'exempt';

/** The bank-card channels whose cost to the acquirer has a legal ceiling. */
export type FloorChannel = Extract<Channel, 'debit-card' | 'credit-card'>;

const MILLION = 1_000_000;
const NO_CAP = Number.POSITIVE_INFINITY;

// Issuer fee and the half of the network fee that the acquirer pays, at their ceilings; the discounted class pays 78 % of
// the rates: NDRC and PBOC, price notice 557 of 2016, in force since 2016-09-06.
const ISSUER = { 'debit-card': { ratePpm: 3500, capFen: 1300 }, 'credit-card': { ratePpm: 4500, capFen: NO_CAP } };
const NETWORK = { ratePpm: 325, capFen: 325 };
const SHARE_PERCENT = { standard: 100, discounted: 78, exempt: 0 };

export const hasCostFloor = (channel: Channel): channel is FloorChannel => channel in ISSUER;

/**
 * What an acquirer itself pays on a bank-card sale at the legal ceilings, in fractional fen: issuer fee plus its half
 * of the network fee, each with its cap; the class scales the rates and keeps the caps (rules: Cost floor of a
 * bank-card price). A price below it needs a subsidy, another fee or a false merchant category; it is not illegal.
 */
export function costFloor(channel: FloorChannel, amountFen: number, merchantClass: MerchantClass): number {
  const part = ({ ratePpm, capFen }: { ratePpm: number; capFen: number }) =>
    Math.min((amountFen * ratePpm * SHARE_PERCENT[merchantClass]) / 100 / MILLION, capFen);
  return part(ISSUER[channel]) + part(NETWORK);
}

/** The two parts of the floor as prices, for an expectation over ticket sizes; rates may be fractional. */
export function floorRules(channel: FloorChannel, merchantClass: MerchantClass): RateRule[] {
  const rule = ({ ratePpm, capFen }: { ratePpm: number; capFen: number }): RateRule => ({
    channel,
    tiers: [{ ratePpm: (ratePpm * SHARE_PERCENT[merchantClass]) / 100, capFen }],
  });
  return [rule(ISSUER[channel]), rule(NETWORK)];
}

/** The same floor as a rate of the sale, in fractional ppm; `amountFen` above zero. */
export const floorRatePpm = (channel: FloorChannel, amountFen: number, merchantClass: MerchantClass): number =>
  (costFloor(channel, amountFen, merchantClass) / amountFen) * MILLION;
