import { toEnd } from '../ranges/to-end.ts';
import type { Business, RangedTariff } from '../types.ts';
import { costAt, toCostLine } from './cost-line.ts';

/**
 * Cost per year at the typical values, in fractional fen, for the business with its takings and number of sales
 * multiplied by each of `scales` (0 or more). Unknown figures contribute nothing, as in `costRange`. Same errors.
 */
export function costCurve(ranged: RangedTariff, business: Business, scales: readonly number[]): number[] {
  const line = toCostLine(toEnd(ranged, 'typical'), business);
  return scales.map((scale) => costAt(line, scale));
}
