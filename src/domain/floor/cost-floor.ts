import { PPM } from '../../base/numbers.ts';
import type { Channel, RateRule } from '../types.ts';

/** Merchant class of the price notice: full rates, 78 % of the rates, or no issuer and network fee. */
export type MerchantClass = 'standard' | 'discounted' | 'exempt';

/** Bank-card channels for which the law limits what the acquirer pays. */
export type FloorChannel = Extract<Channel, 'debit-card' | 'credit-card'>;

const NO_CAP = Number.POSITIVE_INFINITY;

// Sets the ceilings of the issuer fee and of the acquirer's half of the network fee. Source: NDRC and PBOC, price notice
// 557 of 2016, in force since 2016-09-06. The discounted class pays 78 % of the rates.
const ISSUER = { 'debit-card': { ratePpm: 3500, capFen: 1300 }, 'credit-card': { ratePpm: 4500, capFen: NO_CAP } };
const NETWORK = { ratePpm: 325, capFen: 325 };
const SHARE_PERCENT = { standard: 100, discounted: 78, exempt: 0 };

/** True if the law limits what the acquirer pays on the channel. */
export const hasCostFloor = (channel: Channel): channel is FloorChannel => channel in ISSUER;

/**
 * Returns what the acquirer itself pays on a bank-card sale at the legal ceilings, in fractional fen. The sum is the
 * issuer fee plus its half of the network fee, each with its cap. The class scales the rates and keeps the caps. A
 * price below this floor needs a subsidy, another fee or a false merchant category; it is not illegal by itself.
 */
export function costFloor(channel: FloorChannel, amountFen: number, merchantClass: MerchantClass): number {
  const part = ({ ratePpm, capFen }: { ratePpm: number; capFen: number }) =>
    Math.min((amountFen * ratePpm * SHARE_PERCENT[merchantClass]) / 100 / PPM, capFen);
  return part(ISSUER[channel]) + part(NETWORK);
}

/** Returns the two parts of the floor as rate rules, for `expectedFee`. Their rates may be fractional ppm. */
export function floorRules(channel: FloorChannel, merchantClass: MerchantClass): RateRule[] {
  const rule = ({ ratePpm, capFen }: { ratePpm: number; capFen: number }): RateRule => ({
    channel,
    tiers: [{ ratePpm: (ratePpm * SHARE_PERCENT[merchantClass]) / 100, capFen }],
  });
  return [rule(ISSUER[channel]), rule(NETWORK)];
}

/** Returns the floor as a rate of the sale, in fractional ppm. `amountFen` must be above zero. */
export const floorRatePpm = (channel: FloorChannel, amountFen: number, merchantClass: MerchantClass): number =>
  (costFloor(channel, amountFen, merchantClass) / amountFen) * PPM;
