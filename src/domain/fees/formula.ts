import type { RateRule, RateTier } from '../types.ts';

/**
 * Returns the tier that prices a sale of `amountFen`: the first whose limit is not below it. That tier prices the whole
 * sale. Throws a RangeError if every tier ends below the amount, because the last tier must have no limit.
 */
export function findTier(rule: RateRule, amountFen: number): RateTier {
  for (const tier of rule.tiers) {
    if (tier.upToFen === undefined || amountFen <= tier.upToFen) return tier;
  }
  throw new RangeError(
    `${rule.channel}: expected a tier for ${amountFen} fen, got none; the last tier must have no upToFen`,
  );
}

/** Applies minimum, then cap, so that a minimum above the cap gives the cap. */
export const boundPercentage = (percentageFen: number, minFen = 0, capFen = Number.POSITIVE_INFINITY): number =>
  Math.min(Math.max(percentageFen, minFen), capFen);

/**
 * Adds up the fee of one sale from its percentage and the other figures of the tier. The caller computes the
 * percentage, exactly or as a double. Neither rounds the fee nor limits it to the amount of the sale.
 */
export const addUpFee = (percentageFen: number, minFen?: number, capFen?: number, fixedFen = 0): number =>
  boundPercentage(percentageFen, minFen, capFen) + fixedFen;
