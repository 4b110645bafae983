import { assertWhole, unsafeMulPpm } from '../money/round.ts';
import type { RateRule } from '../types.ts';
import { findTier } from './tier.ts';

/** What a step takes of a sale that it holds; what the rule leaves out is filled in. */
type Step = readonly [upToFen: number, ratePpm: number, minFen: number, capFen: number, fixedFen: number];
const WIDTH = 5;

/**
 * `chargeSale` for many sales of one rule, which is looked at once: gives a function from the amount of a sale to its
 * fee, both whole fen. That function does not look at its amount, which must be whole, not negative and below 2^53.
 * Throws a RangeError where the rule itself is wrong: a last step with a limit, a rate that is no whole ppm.
 */
export function makeCharger(rule: RateRule): (amountFen: number) => number {
  findTier(rule, Number.POSITIVE_INFINITY);
  const steps = Float64Array.from(
    rule.tiers.flatMap(({ upToFen, ratePpm, minFen, capFen, fixedFen }): Step => {
      assertWhole(ratePpm, 'ratePpm');
      const never = Number.POSITIVE_INFINITY;
      return [upToFen ?? never, ratePpm, minFen ?? 0, capFen ?? never, fixedFen ?? 0];
    }),
  );
  return (amountFen) => {
    let at = 0;
    while (amountFen > (steps[at] as number)) at += WIDTH;
    const percentageFen = Math.max(unsafeMulPpm(amountFen, steps[at + 1] as number), steps[at + 2] as number);
    return Math.min(Math.min(percentageFen, steps[at + 3] as number) + (steps[at + 4] as number), amountFen);
  };
}
