import { expectedFee } from '../../domain/fees/index.ts';
import { floorRules, hasCostFloor, type MerchantClass } from '../../domain/floor/index.ts';
import { feesOfMonth, growthOfMonths, isInUse } from '../../domain/ownership/index.ts';
import type { End } from '../../domain/ranges/index.ts';
import { costRange, toEnd } from '../../domain/ranges/index.ts';
import type { Business, ChannelVolume, RangedTariff, Tariff } from '../../domain/types.ts';

/** A business with the class that its card fees are limited by; standard when left out. */
export type ClassedBusiness = Business & { merchantClass?: MerchantClass };

/** What is paid above the floor, in fractional ppm of accepted takings; `highPpm` null when nothing limits it. */
export type Margin = { lowPpm: number; highPpm: number | null };

/** Floor of a month on one channel in fen, by the spread of its tickets; codes have no published floor and so 0. */
function floorOfMonth(
  { channel, volumeFen, count, cv }: ChannelVolume,
  { merchantClass = 'standard' }: ClassedBusiness,
): number {
  if (!hasCostFloor(channel)) return 0;
  const rules = floorRules(channel, merchantClass);
  return count * rules.reduce((sum, rule) => sum + expectedFee(rule, volumeFen / count, cv), 0);
}

/** What passes through to issuer and network in a month: the floor, but never more than the card fee itself. */
function passedOn(tariff: Tariff, business: ClassedBusiness): number {
  return business.monthly
    .filter(isInUse)
    .reduce((sum, line) => sum + Math.min(feesOfMonth(tariff, line) ?? 0, floorOfMonth(line, business)), 0);
}

/**
 * All-in cost of a price list over the horizon less the cost floor of its bank-card sales, per takings, at the cheapest
 * and at the dearest end (rubric P1). A card fee below the floor gives no bonus: no more comes off than was charged.
 * Takings are those of every channel that is or may be taken, so that the low end is as low as it can be; with an
 * unknown that bears on the business nothing limits the high end. Null when nothing it sells by can be taken.
 */
export function allInMargin(tariff: RangedTariff, business: ClassedBusiness): Margin | null {
  const takes = new Set(tariff.rates.map(({ channel }) => channel));
  const months = growthOfMonths(business.growthPpm, 12 * business.years);
  const monthFen = business.monthly.reduce((sum, line) => sum + (takes.has(line.channel) ? line.volumeFen : 0), 0);
  if (monthFen === 0) return null;
  const cost = costRange(tariff, business);
  const marginAt = (end: End): number => {
    const passedOnFen = months * passedOn(toEnd(tariff, end), business);
    return ((cost[end].totalFen - passedOnFen) / (months * monthFen)) * 1_000_000;
  };
  return { lowPpm: marginAt('low'), highPpm: cost.unknown.length > 0 ? null : marginAt('high') };
}

/** Whether a bank-card price of the list stands below the floor even at its dearest end, at the tickets of the business. */
export function isBelowFloor(tariff: RangedTariff, business: ClassedBusiness): boolean {
  const priced = new Set(tariff.rates.filter(({ tiers }) => tiers !== 'unknown').map(({ channel }) => channel));
  const dearest = toEnd(tariff, 'high');
  return business.monthly.filter(isInUse).some((line) => {
    const floorFen = floorOfMonth(line, business);
    return priced.has(line.channel) && (feesOfMonth(dearest, line) ?? 0) < floorFen * (1 - 1e-9);
  });
}
