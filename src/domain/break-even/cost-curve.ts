import { toEnd } from '../ranges/to-end.ts';
import type { Business, RangedTariff } from '../types.ts';
import { costAt, toCostLine } from './cost-line.ts';

/**
 * Returns the cost per year at each of `scales` (0 or more), at the typical values and in fractional fen. A scale
 * multiplies takings and number of sales. Unknown figures contribute nothing. Errors as in `costRange`.
 */
export function costCurve(ranged: RangedTariff, business: Business, scales: readonly number[]): number[] {
  const line = toCostLine(toEnd(ranged, 'typical'), business);
  return scales.map((scale) => costAt(line, scale));
}
