import { toEnd } from '../ranges/to-end.ts';
import type { Business, RangedTariff } from '../types.ts';
import { costAt, toCostLine } from './cost-line.ts';

/**
 * Returns the cost per year at the typical values, in fractional fen, with takings and number of sales multiplied by
 * each of `scales` (0 or more). Unknown figures contribute nothing and errors are thrown as in `costRange`.
 */
export function costCurve(ranged: RangedTariff, business: Business, scales: readonly number[]): number[] {
  const line = toCostLine(toEnd(ranged, 'typical'), business);
  return scales.map((scale) => costAt(line, scale));
}
