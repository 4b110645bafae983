import type { End } from '../../base/spans.ts';
import { TIER_FIGURES, type TierFigure } from '../../schemas/tier-figures.ts';
import type { RangedRate, RangedTariff, RangedTier, RateRule, RateTier, Tariff } from '../types.ts';
import { amountAt, everyYearsAt, freeMonthsAt, refundAt, refundsAt } from './at-end.ts';

const FREE = [{ ratePpm: 0 }];

/** Returns a tier with its figures at one end. Absent figures are set to undefined, so that all tiers have one shape. */
export function toTier(tier: RangedTier, end: End): RateTier {
  const point: { [name in TierFigure | 'upToFen']?: number | undefined } = { upToFen: tier.upToFen };
  for (const name of TIER_FIGURES) point[name] = tier[name]?.[end];
  return point as RateTier;
}

/**
 * Returns the rate rules at one end. An accepted channel of unknown price is free, because callers list its price next
 * to the total. A channel of unknown acceptance counts as accepted only if it has a price, and never at the low end.
 */
function toRules(rates: readonly RangedRate[], end: End): RateRule[] {
  const rules: RateRule[] = [];
  for (const { channel, accepted, tiers } of rates) {
    if (accepted === 'unknown' && (tiers === 'unknown' || end === 'low')) continue;
    rules.push({ channel, tiers: tiers === 'unknown' ? FREE : tiers.map((tier) => toTier(tier, end)) });
  }
  return rules;
}

/**
 * Returns the price list with every figure at one end. `low` makes the total smallest, `high` makes it largest.
 * `typical` uses the typical values. Free months, upgrade years and refund terms run the other way. Unknown figures
 * contribute nothing.
 *
 * ! With an unknown figure the result is too cheap: leave such tariffs out of a combination.
 */
export function toEnd(ranged: RangedTariff, end: End): Tariff {
  const { purchase, deposit, annual, data, upgrade, maintenance } = ranged.ownership;
  const { kind, ...condition } = refundAt(deposit.refund, end, ranged.rates);
  return {
    id: ranged.id,
    rates: toRules(ranged.rates, end),
    refunds: refundsAt(ranged.refunds, end),
    ownership: {
      purchase: { priceFen: amountAt(purchase.priceFen, end), setupFen: amountAt(purchase.setupFen, end) },
      deposit: { amountFen: amountAt(deposit.amountFen, end), refund: kind, ...condition },
      annual: {
        perTerminalFen: amountAt(annual.perTerminalFen, end),
        perMerchantFen: amountAt(annual.perMerchantFen, end),
      },
      data: { perMonthFen: amountAt(data.perMonthFen, end), freeMonths: freeMonthsAt(data.freeMonths, end) },
      upgrade: {
        perTerminalFen: amountAt(upgrade.perTerminalFen, end),
        everyYears: everyYearsAt(upgrade.everyYears, end),
      },
      maintenance: {
        perMonthFen: amountAt(maintenance.perMonthFen, end),
        freeMonths: freeMonthsAt(maintenance.freeMonths, end),
      },
    },
    ...(ranged.instant && {
      instant: {
        ratePpm: amountAt(ranged.instant.ratePpm, end),
        perPayoutFen: amountAt(ranged.instant.perPayoutFen, end),
      },
    }),
  };
}

/** Returns the price list at each end. */
export const toEnds = (ranged: RangedTariff): Record<End, Tariff> => ({
  low: toEnd(ranged, 'low'),
  typical: toEnd(ranged, 'typical'),
  high: toEnd(ranged, 'high'),
});
