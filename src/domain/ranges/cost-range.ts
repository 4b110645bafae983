import { costOwnership } from '../ownership/cost-ownership.ts';
import type { Business, CostRange, RangedTariff } from '../types.ts';
import { bearingFigures } from './bearing-figures.ts';
import { toEnd } from './to-end.ts';

/**
 * Cost of ownership at the cheapest end, at the typical values and at the dearest end, in fractional fen (rules: Ranges
 * and unknowns). `unknown` and `market` name only figures that bear on this business. With anything in `unknown` the
 * low total reads "at least", and the high one is no upper limit. Errors as in `costOwnership`.
 */
export function costRange(ranged: RangedTariff, business: Business): CostRange {
  const bearing = bearingFigures(ranged, business);
  return {
    low: costOwnership(toEnd(ranged, 'low'), business),
    typical: costOwnership(toEnd(ranged, 'typical'), business),
    high: costOwnership(toEnd(ranged, 'high'), business),
    unknown: bearing.filter(([, figure]) => figure === 'unknown').map(([id]) => id),
    market: bearing.filter(([id]) => ranged.market.includes(id)).map(([id]) => id),
  };
}

/**
 * Whether plan `a` costs less than plan `b` wherever in their ranges the figures stand: its largest total below the
 * other's smallest. Never while `a` has an unknown, since nothing limits its total then.
 *
 * ! Totals alone: whether both take the same channels is for the caller to say.
 */
export function isCheaperInEveryCase(a: CostRange, b: CostRange): boolean {
  return a.unknown.length === 0 && a.high.totalFen < b.low.totalFen;
}
