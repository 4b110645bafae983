import { assertWhole, mulPpmRoundHalfUp, unsafeMulPpm } from '../money/round.ts';
import type { RateRule } from '../types.ts';
import { addUpFee, findTier } from './formula.ts';

/**
 * Returns the fee of one sale in whole fen, rounded once and never above the sale itself. `amountFen` must be whole and
 * not negative. Throws a RangeError otherwise.
 */
export function chargeSale(rule: RateRule, amountFen: number): number {
  assertWhole(amountFen, 'amountFen');
  if (amountFen < 0) throw new RangeError(`amountFen must not be negative, got ${amountFen}`);
  const { ratePpm, minFen, capFen, fixedFen } = findTier(rule, amountFen);
  return Math.min(addUpFee(mulPpmRoundHalfUp(amountFen, ratePpm), minFen, capFen, fixedFen), amountFen);
}

/** The figures of a tier in a row of a typed array; absent figures have the value that leaves the fee unchanged. */
type TierRow = readonly [upToFen: number, ratePpm: number, minFen: number, capFen: number, fixedFen: number];
const ROW_LENGTH = 5;

/**
 * Returns `chargeSale` of one rule, prepared for many sales: a function from the amount of a sale to its fee, both in
 * whole fen. That function does not check its argument, which must be whole, not negative and below 2^53. Throws a
 * RangeError if the last tier has a limit or a rate is not in whole ppm.
 */
export function createCharger(rule: RateRule): (amountFen: number) => number {
  findTier(rule, Number.POSITIVE_INFINITY);
  const rows = Float64Array.from(
    rule.tiers.flatMap(({ upToFen, ratePpm, minFen, capFen, fixedFen }): TierRow => {
      assertWhole(ratePpm, 'ratePpm');
      const none = Number.POSITIVE_INFINITY;
      return [upToFen ?? none, ratePpm, minFen ?? 0, capFen ?? none, fixedFen ?? 0];
    }),
  );
  return (amountFen) => {
    let row = 0;
    while (amountFen > (rows[row] as number)) row += ROW_LENGTH;
    const percentageFen = unsafeMulPpm(amountFen, rows[row + 1] as number);
    const fixedFen = rows[row + 4] as number;
    return Math.min(addUpFee(percentageFen, rows[row + 2] as number, rows[row + 3] as number, fixedFen), amountFen);
  };
}
