import { AGED_WIDENING } from '../evidence/index.ts';
import type { PointsRange } from '../types.ts';

/** Points of a margin above the cost floor; linear between two anchors. Reasons in src/scoring/README.md. */
const ANCHORS: readonly (readonly [marginPpm: number, points: number])[] = [
  [500, 100],
  [1000, 75],
  [2000, 50],
  [3000, 25],
  [4500, 0],
];

/** Most points of a margin that is based on figures from resellers alone. */
const MAX_RESELLER_POINTS = 50;

/** Returns the points of a margin in ppm of accepted sales: 100 up to the first anchor, 0 from the last. */
export function pointsOfMargin(marginPpm: number): number {
  const next = ANCHORS.findIndex(([anchor]) => marginPpm <= anchor);
  if (next <= 0) return next === 0 ? 100 : 0;
  const [from, high] = ANCHORS[next - 1] as (typeof ANCHORS)[number];
  const [to, low] = ANCHORS[next] as (typeof ANCHORS)[number];
  return high - ((marginPpm - from) / (to - from)) * (high - low);
}

/**
 * Widens points that are based on figures from resellers by 25 on each side and caps them at 50.
 *
 * Caps the low end before it widens too. Otherwise a very low advertised price would give a certain 50.
 */
export const doubtReseller = ({ low, high }: PointsRange): PointsRange => ({
  low: Math.max(0, Math.min(low, MAX_RESELLER_POINTS) - AGED_WIDENING),
  high: Math.min(high + AGED_WIDENING, MAX_RESELLER_POINTS),
});
