import { assertWhole, mulPpmRoundHalfUp } from '../money/round.ts';
import type { RateRule } from '../types.ts';
import { boundPercentage, findTier } from './tier.ts';

/**
 * Fee of one sale in whole fen, rounded once, never above the sale itself (rules: Fee of one sale).
 * `amountFen` is whole and not negative; throws a RangeError otherwise.
 */
export function chargeSale(rule: RateRule, amountFen: number): number {
  assertWhole(amountFen, 'amountFen');
  if (amountFen < 0) throw new RangeError(`amountFen must not be negative, got ${amountFen}`);
  const tier = findTier(rule, amountFen);
  const percentageFen = boundPercentage(tier, mulPpmRoundHalfUp(amountFen, tier.ratePpm));
  return Math.min(percentageFen + (tier.fixedFen ?? 0), amountFen);
}
