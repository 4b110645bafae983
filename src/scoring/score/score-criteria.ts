import type { CriterionInput, CriterionScore, Score, ScoreRange } from '../types.ts';

/** Widest range, in points, that counts as known. */
export const MAX_KNOWN_WIDTH = 25;

/** Score of a mean without any weight. */
const UNKNOWN: ScoreRange = { low: 0, high: 100, completeness: 0 };

/** Returns the weighted mean of some ranges, or null if their weights are all 0. */
function weightedMean(parts: readonly (ScoreRange & { weight: number })[]): ScoreRange | null {
  let sum = 0;
  const mean = { low: 0, high: 0, completeness: 0 };
  for (const { weight, low, high, completeness } of parts) {
    sum += weight;
    mean.low += weight * low;
    mean.high += weight * high;
    mean.completeness += weight * completeness;
  }
  return sum > 0 ? { low: mean.low / sum, high: mean.high / sum, completeness: mean.completeness / sum } : null;
}

function scoreCriterion({ id, subs }: CriterionInput): CriterionScore {
  const parts = subs
    .filter(({ applies }) => applies)
    .map((sub) => ({ ...sub, completeness: sub.high - sub.low <= MAX_KNOWN_WIDTH ? 1 : 0 }));
  const mean = weightedMean(parts);
  return { id, ...(mean ?? UNKNOWN), applies: mean !== null };
}

/**
 * Returns the scores of the criteria and the total: weighted means of the low ends and of the high ends, 0 to 100.
 *
 * A sub-score that does not apply leaves its mean. A criterion without any weight that applies leaves the total.
 * Without any weight at all the total is unknown, 0 to 100.
 */
export function scoreCriteria(criteria: readonly CriterionInput[]): Score {
  const scores = criteria.map(scoreCriterion);
  const parts = scores.flatMap((score, index) =>
    score.applies ? [{ ...score, weight: (criteria[index] as CriterionInput).weight }] : [],
  );
  return { ...(weightedMean(parts) ?? UNKNOWN), criteria: scores };
}
