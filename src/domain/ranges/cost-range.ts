import { costOwnership } from '../ownership/cost-ownership.ts';
import type { Business, CostRange, RangedTariff } from '../types.ts';
import { relevantFigures } from './relevant-figures.ts';
import { toEnds } from './to-end.ts';

/**
 * Returns the cost of ownership at the low end, the typical values and the high end, in fractional fen. `unknown` and
 * `market` list only figures that can change the cost of this business. With any unknown figure, the high total is not
 * an upper limit. Errors as in `costOwnership`. Rules: "Ranges and unknowns" in src/domain/README.md.
 * @param ends result of `toEnds(ranged)`, for callers that price one tariff many times
 */
export function costRange(ranged: RangedTariff, business: Business, ends = toEnds(ranged)): CostRange {
  const relevant = relevantFigures(ranged, business);
  return {
    low: costOwnership(ends.low, business),
    typical: costOwnership(ends.typical, business),
    high: costOwnership(ends.high, business),
    unknown: relevant.filter(([, figure]) => figure === 'unknown').map(([id]) => id),
    market: relevant.filter(([id]) => ranged.market.includes(id)).map(([id]) => id),
  };
}

/**
 * True if plan `a` costs less than plan `b` for any values within their ranges: its largest total is below the smallest
 * total of `b`. Never true if `a` has an unknown figure, because its total then has no upper limit.
 *
 * ! Compares totals only. The caller must check that both accept the same channels.
 */
export function isCheaperInEveryCase(a: CostRange, b: CostRange): boolean {
  return a.unknown.length === 0 && a.high.totalFen < b.low.totalFen;
}
