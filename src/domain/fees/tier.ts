import type { RateRule, RateTier } from '../types.ts';

/**
 * The step that prices a sale of `amountFen`: the first whose limit holds it, and it prices the whole sale
 * (rules: Fee of one sale). Throws a RangeError when no step holds the amount, since the last step has no limit.
 */
export function findTier(rule: RateRule, amountFen: number): RateTier {
  for (const tier of rule.tiers) {
    if (tier.upToFen === undefined || amountFen <= tier.upToFen) return tier;
  }
  throw new RangeError(`no tier of ${rule.channel} holds ${amountFen} fen: the last tier must have no upToFen`);
}

/** Minimum first, then cap, so that a minimum above the cap gives the cap. */
export const boundPercentage = (tier: RateTier, percentageFen: number): number =>
  Math.min(Math.max(percentageFen, tier.minFen ?? 0), tier.capFen ?? Number.POSITIVE_INFINITY);
