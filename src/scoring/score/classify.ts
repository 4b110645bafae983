import type { ClassId, Classification, CriterionInput, GateId, GateResult, Score, Thresholds } from './types.ts';

/** Upper classes first; insufficient stands outside the order. */
const LADDER = ['recommended', 'consider', 'careful', 'avoid'] as const satisfies readonly ClassId[];
type Step = (typeof LADDER)[number];

const HARD: readonly GateId[] = ['licence', 'party', 'terminal'];
const GUARDED: readonly string[] = ['legality', 'security'];
const PRICE_CAP = 40;

/** Sums of doubles: a score that is the threshold may miss it by its last digits. */
const reaches = (value: number, threshold: number): boolean => value >= threshold - 1e-9;

/** The best class that a gate leaves open, or undefined when it limits nothing. A failed hard gate never comes here. */
function capOf({ id, state }: GateResult): Step | undefined {
  if (id === 'terminal') return state === 'unknown' ? 'consider' : undefined;
  if (id === 'party' || id === 'fees') return state === 'fail' || state === 'unknown' ? 'careful' : undefined;
  return state === 'fail' ? 'careful' : undefined;
}

function byPoints(score: Score, thresholds: Thresholds): Step {
  const { recommended, consider, careful, avoid } = thresholds;
  const middle = (score.low + score.high) / 2;
  const percent = 100 * score.completeness;
  const holdsLow = score.criteria.every(
    ({ id, low, applies }) =>
      !applies || reaches(low, GUARDED.includes(id) ? recommended.guardedLow : recommended.eachLow),
  );
  if (holdsLow && reaches(score.low, recommended.low) && reaches(percent, recommended.completeness))
    return 'recommended';
  if (reaches(middle, consider.middle) && reaches(percent, consider.completeness)) return 'consider';
  return reaches(middle, careful.middle) || reaches(score.high, avoid.high) ? 'careful' : 'avoid';
}

/**
 * The class of a score by the rule (rubric C1), tested in this order: a failed hard gate; too little known, or the
 * licence not proved; points, limited by the gates. Points say careful where nothing else does. An unknown region only
 * warns, and nobody is limited because no alarm and no harm were found.
 * @param thresholds scores in points, completeness in percent
 */
export function classify(score: Score, gates: readonly GateResult[], thresholds: Thresholds): Classification {
  const failed = gates.filter(({ id, state }) => HARD.includes(id) && state === 'fail').map(({ id }) => id);
  if (failed.length > 0) return { id: 'avoid', by: 'gate', gates: failed };
  if (gates.some(({ id, state }) => id === 'licence' && state === 'unknown'))
    return { id: 'insufficient', by: 'gate', gates: ['licence'] };
  if (!reaches(100 * score.completeness, thresholds.insufficient.completeness))
    return { id: 'insufficient', by: 'completeness', gates: [] };

  const points = byPoints(score, thresholds);
  const caps = gates.map((gate) => ({ id: gate.id, cap: capOf(gate) }));
  const lowest = Math.max(...caps.map(({ cap }) => (cap === undefined ? 0 : LADDER.indexOf(cap))));
  if (lowest <= LADDER.indexOf(points)) return { id: points, by: 'points', gates: [] };
  const cap = LADDER[lowest] as Step;
  return { id: cap, by: 'cap', gates: caps.filter((limit) => limit.cap === cap).map(({ id }) => id) };
}

/**
 * The criteria as they count under the gates: hidden fees hold every part of the price to 40 points, and so the price
 * as a whole. Nothing else changes.
 */
export function capPrice(criteria: readonly CriterionInput[], gates: readonly GateResult[]): CriterionInput[] {
  const isHidden = gates.some(({ id, state }) => id === 'fees' && state === 'fail');
  const cap = (points: number): number => Math.min(points, PRICE_CAP);
  return criteria.map((criterion) =>
    isHidden && criterion.id === 'price'
      ? { ...criterion, subs: criterion.subs.map((sub) => ({ ...sub, low: cap(sub.low), high: cap(sub.high) })) }
      : criterion,
  );
}
