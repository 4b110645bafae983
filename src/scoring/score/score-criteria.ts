import type { CriterionInput, CriterionScore, Score, ScoreRange } from './types.ts';

/** A range this narrow counts as known. */
export const KNOWN_WITHIN = 25;

/** Nothing that counts: nothing is known either. */
const UNKNOWN: ScoreRange = { low: 0, high: 100, completeness: 0 };

/** Mean of ranges by weight; null when no weight stands behind any of them. */
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
    .map((sub) => ({ ...sub, completeness: sub.high - sub.low <= KNOWN_WITHIN ? 1 : 0 }));
  const mean = weightedMean(parts);
  return { id, ...(mean ?? UNKNOWN), applies: mean !== null };
}

/**
 * Criteria and total as weighted means of lows and of highs, 0 to 100, with the share of weight that is known to within
 * 25 points (rules: Scores). What does not apply leaves the average, and a criterion in which nothing applies, or nothing
 * has a weight, leaves the total. Without any weight at all the total is unknown, 0 to 100.
 */
export function scoreCriteria(criteria: readonly CriterionInput[]): Score {
  const scores = criteria.map(scoreCriterion);
  const parts = scores.flatMap((score, index) =>
    score.applies ? [{ ...score, weight: (criteria[index] as CriterionInput).weight }] : [],
  );
  return { ...(weightedMean(parts) ?? UNKNOWN), criteria: scores };
}
