import { PPM, RELATIVE_TOLERANCE } from '../../base/numbers.ts';
import { expectedFee } from '../../domain/fees/index.ts';
import { floorRules, hasCostFloor, type MerchantClass } from '../../domain/floor/index.ts';
import { feesOfMonth, growthOfMonths, isInUse } from '../../domain/ownership/index.ts';
import type { End } from '../../domain/ranges/index.ts';
import { costRange, toEnd } from '../../domain/ranges/index.ts';
import type { Business, ChannelVolume, RangedTariff, Tariff } from '../../domain/types.ts';

/** A business with the merchant class that sets the cost floor of its card sales; `standard` if left out. */
export type ClassedBusiness = Business & { merchantClass?: MerchantClass };

/** Cost above the floor in fractional ppm of accepted sales. `highPpm` is null if the cost has no known upper limit. */
export type Margin = { lowPpm: number; highPpm: number | null };

/** Returns the cost floor of one channel and month in fen, expected over its ticket sizes; 0 for codes. */
function floorOfMonth(
  { channel, volumeFen, count, cv }: ChannelVolume,
  { merchantClass = 'standard' }: ClassedBusiness,
): number {
  if (!hasCostFloor(channel)) return 0;
  const rules = floorRules(channel, merchantClass);
  return count * rules.reduce((sum, rule) => sum + expectedFee(rule, volumeFen / count, cv), 0);
}

/**
 * Returns what issuer and network receive of the fees of a month, in fen: the floor, but at most the card fee itself.
 */
function passThroughFen(tariff: Tariff, business: ClassedBusiness): number {
  return business.monthly
    .filter(isInUse)
    .reduce((sum, line) => sum + Math.min(feesOfMonth(tariff, line) ?? 0, floorOfMonth(line, business)), 0);
}

/**
 * Returns the cost above the cost floor of bank-card sales, over the horizon and per accepted sales.
 *
 * A card fee below the floor earns no bonus: at most the fee itself is subtracted. Accepted sales include each channel
 * that the list may accept, so that the low end is as low as possible. Returns null if the list accepts none of the
 * channels of the business.
 */
export function allInMargin(tariff: RangedTariff, business: ClassedBusiness): Margin | null {
  const takes = new Set(tariff.rates.map(({ channel }) => channel));
  const months = growthOfMonths(business.growthPpm, 12 * business.years);
  const monthFen = business.monthly.reduce((sum, line) => sum + (takes.has(line.channel) ? line.volumeFen : 0), 0);
  if (monthFen === 0) return null;
  const cost = costRange(tariff, business);
  const marginAt = (end: End): number => {
    const passedOnFen = months * passThroughFen(toEnd(tariff, end), business);
    return ((cost[end].totalFen - passedOnFen) / (months * monthFen)) * PPM;
  };
  return { lowPpm: marginAt('low'), highPpm: cost.unknown.length > 0 ? null : marginAt('high') };
}

/** True if the high end of a known bank-card price is below the floor at the tickets of the business. */
export function isBelowFloor(tariff: RangedTariff, business: ClassedBusiness): boolean {
  const priced = new Set(tariff.rates.filter(({ tiers }) => tiers !== 'unknown').map(({ channel }) => channel));
  const highest = toEnd(tariff, 'high');
  return business.monthly.filter(isInUse).some((line) => {
    const floorFen = floorOfMonth(line, business);
    return priced.has(line.channel) && (feesOfMonth(highest, line) ?? 0) < floorFen * (1 - RELATIVE_TOLERANCE);
  });
}
