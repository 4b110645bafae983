// Runs in the browser: ranks many providers after one step of a slider.

import { setPoints } from '../../src/base/set-points.ts';
import { type RankInput, rankProviders } from '../../src/scoring/rank/rank-providers.ts';

/** Weights of the sub-scores by criterion. */
export type SubWeights = number[][];

const PROVIDERS = 25;
const DRAWS = 10_000;
const LEVELS = [0, 25, 50, 75, 100];

/** Creates providers: of five sub-scores one is known, one half known and three unknown, in varying positions. */
function toProviders(weights: SubWeights): RankInput['providers'] {
  return Array.from({ length: PROVIDERS }, (_, provider) => ({
    id: `provider-${provider}`,
    criteria: weights.map((subs, criterion) =>
      subs.map((weight, sub) => {
        const kind = (7 * provider + 3 * criterion + 2 * sub) % 5;
        const level = LEVELS[(5 * provider + 2 * criterion + sub) % 5] as number;
        if (kind === 0) return { weight, low: level, high: level };
        return kind === 1
          ? { weight, low: Math.min(level, 50), high: Math.min(level, 50) + 50 }
          : { weight, low: 0, high: 100 };
      }),
    ),
  }));
}

/** Returns the milliseconds of the first ranking on the page, before code is compiled, and of each later round. */
export function benchRank(subWeights: SubWeights, rounds: number): { firstMs: number; laterMs: number[] } {
  const providers = toProviders(subWeights);
  const rank = (round: number): number => {
    const weights = setPoints([15, 15, 15, 10, 20, 15, 10], round % 7, (5 * round) % 40);
    const began = performance.now();
    rankProviders({ weights, concentration: 40, draws: DRAWS, seed: 1, providers });
    return performance.now() - began;
  };
  const firstMs = rank(0);
  for (let warm = 0; warm < 10; warm += 1) rank(warm);
  return { firstMs, laterMs: Array.from({ length: rounds }, (_, round) => rank(round)) };
}
