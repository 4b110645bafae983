import { NEEDS, type Need } from '../../schemas/channels.ts';
import type { PointsRange } from '../types.ts';

export type NeedAnswer = 'yes' | 'no' | 'unknown';

/**
 * Returns the weighted share of the merchant's needs that a provider covers, in points from 0 to 100.
 *
 * An unknown answer counts as no at the low end and as yes at the high end. `applies` is false if nothing is needed.
 */
export function needsScore(
  answers: Readonly<Record<Need, NeedAnswer>>,
  weights: Readonly<Record<Need, number>>,
): PointsRange & { applies: boolean } {
  const sumOf = (needs: readonly Need[]): number => needs.reduce((sum, need) => sum + weights[need], 0);
  const all = sumOf(NEEDS);
  if (all === 0) return { low: 0, high: 100, applies: false };
  const low = (100 * sumOf(NEEDS.filter((need) => answers[need] === 'yes'))) / all;
  const high = (100 * sumOf(NEEDS.filter((need) => answers[need] !== 'no'))) / all;
  return { low, high, applies: true };
}
