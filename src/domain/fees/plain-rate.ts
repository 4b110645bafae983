import { TIER_FIGURES } from '../../schemas/tier-figures.ts';
import { mulPpmRoundHalfUp } from '../money/round.ts';
import type { RateRule, RateTier } from '../types.ts';
import { findTier } from './formula.ts';

/** Figures that bound or make up the percentage. Every other figure of a tier is added to it. */
const OF_PERCENTAGE: readonly string[] = ['ratePpm', 'minFen', 'capFen'];

const hasAddition = (tier: RateTier): boolean =>
  TIER_FIGURES.some((figure) => !OF_PERCENTAGE.includes(figure) && tier[figure]);

/**
 * Returns the rate in ppm if the fee of a sale is nothing but this percentage. No other figure of the tier may be part
 * of it, and neither minimum nor cap may be reached. Returns undefined otherwise. A fee equal to the minimum or cap
 * counts as reached, because it does not show whether the bound applied. Amounts are whole fen.
 */
export function plainRatePpm(rule: RateRule, amountFen: number, feeFen: number): number | undefined {
  const tier = findTier(rule, amountFen);
  const { ratePpm, minFen, capFen } = tier;
  if (hasAddition(tier) || feeFen !== mulPpmRoundHalfUp(amountFen, ratePpm)) return undefined;
  const isBounded = (minFen !== undefined && feeFen <= minFen) || (capFen !== undefined && feeFen >= capFen);
  return isBounded ? undefined : ratePpm;
}
