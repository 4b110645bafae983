import { NEEDS, type Need } from '../../schemas/channels.ts';

export type NeedAnswer = 'yes' | 'no' | 'unknown';

/**
 * Share of what the merchant needs that is there, by weight, as points from 0 to 100. An unknown answer counts as a no
 * at the low end and as a yes at the high end. Where nothing is needed the question does not apply.
 */
export function needsScore(
  answers: Readonly<Record<Need, NeedAnswer>>,
  weights: Readonly<Record<Need, number>>,
): { low: number; high: number; applies: boolean } {
  const sumOf = (needs: readonly Need[]): number => needs.reduce((sum, need) => sum + weights[need], 0);
  const all = sumOf(NEEDS);
  if (all === 0) return { low: 0, high: 100, applies: false };
  const low = (100 * sumOf(NEEDS.filter((need) => answers[need] === 'yes'))) / all;
  const high = (100 * sumOf(NEEDS.filter((need) => answers[need] !== 'no'))) / all;
  return { low, high, applies: true };
}
