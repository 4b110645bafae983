import { AGED_BY } from './age-evidence.ts';

type Range = { low: number; high: number };

/** Margin over the floor in ppm and its points; linear between (rubric P1). */
const ANCHORS: readonly (readonly [ppm: number, points: number])[] = [
  [500, 100],
  [1000, 75],
  [2000, 50],
  [3000, 25],
  [4500, 0],
];

/** A figure that resellers alone tell is never worth more than this (rubric C1). */
const RESELLER_MOST = 50;

/** Points of a margin in ppm of accepted takings; above the last anchor none, below the first no bonus. */
export function pointsOfMargin(ppm: number): number {
  const next = ANCHORS.findIndex(([anchor]) => ppm <= anchor);
  if (next <= 0) return next === 0 ? 100 : 0;
  const [from, high] = ANCHORS[next - 1] as (typeof ANCHORS)[number];
  const [to, low] = ANCHORS[next] as (typeof ANCHORS)[number];
  return high - ((ppm - from) / (to - from)) * (high - low);
}

/**
 * Points that rest on what resellers tell: 25 wider on each side and never above 50. Held to 50 before it widens too, so
 * that a cheap advert does not stand for a certain 50.
 */
export const doubtReseller = ({ low, high }: Range): Range => ({
  low: Math.max(0, Math.min(low, RESELLER_MOST) - AGED_BY),
  high: Math.min(high + AGED_BY, RESELLER_MOST),
});
