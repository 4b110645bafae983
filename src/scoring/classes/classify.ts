import type { ClassId, Classification, GateId, GateResult, Score, Thresholds } from '../types.ts';

/** Classes from the best to the worst. The class `insufficient` has no place in this order. */
const CLASS_ORDER = ['recommended', 'consider', 'careful', 'avoid'] as const satisfies readonly ClassId[];
type OrderedClass = (typeof CLASS_ORDER)[number];

/** Gates whose failure alone makes the class `avoid`. */
const HARD_GATES: readonly GateId[] = ['licence', 'party', 'terminal'];
/** Criteria with a higher minimum for the class `recommended`. */
const GUARDED_CRITERIA: readonly string[] = ['legality', 'security'];

/** Tolerance, because a weighted mean of doubles can miss a threshold by its last digits. */
const EPSILON = 1e-9;
const reaches = (value: number, threshold: number): boolean => value >= threshold - EPSILON;

/** Returns the best class that a gate allows, or undefined if it allows all. Failed hard gates are handled before. */
function capOf({ id, state }: GateResult): OrderedClass | undefined {
  if (id === 'terminal') return state === 'unknown' ? 'consider' : undefined;
  if (id === 'party' || id === 'fees') return state === 'fail' || state === 'unknown' ? 'careful' : undefined;
  return state === 'fail' ? 'careful' : undefined;
}

function classifyByPoints(score: Score, thresholds: Thresholds): OrderedClass {
  const { recommended, consider, careful, avoid } = thresholds;
  const middle = (score.low + score.high) / 2;
  const percent = 100 * score.completeness;
  const reachesEachLow = score.criteria.every(
    ({ id, low, applies }) =>
      !applies || reaches(low, GUARDED_CRITERIA.includes(id) ? recommended.guardedLow : recommended.eachLow),
  );
  if (reachesEachLow && reaches(score.low, recommended.low) && reaches(percent, recommended.completeness))
    return 'recommended';
  if (reaches(middle, consider.middle) && reaches(percent, consider.completeness)) return 'consider';
  return reaches(middle, careful.middle) || reaches(score.high, avoid.high) ? 'careful' : 'avoid';
}

/**
 * Returns the class of a score (rules S1 and S2; table in src/scoring/README.md).
 *
 * Tests in this order: a failed hard gate, an unknown licence, too little evidence, then the points capped by the gates.
 * An unknown region, alarm or harm caps nothing, because no provider is limited by a lack of bad news.
 * @param thresholds scores in points, completeness in percent
 */
export function classify(score: Score, gates: readonly GateResult[], thresholds: Thresholds): Classification {
  const failed = gates.filter(({ id, state }) => HARD_GATES.includes(id) && state === 'fail').map(({ id }) => id);
  if (failed.length > 0) return { id: 'avoid', by: 'gate', gates: failed };
  if (gates.some(({ id, state }) => id === 'licence' && state === 'unknown'))
    return { id: 'insufficient', by: 'gate', gates: ['licence'] };
  if (!reaches(100 * score.completeness, thresholds.insufficient.completeness))
    return { id: 'insufficient', by: 'completeness', gates: [] };

  const points = classifyByPoints(score, thresholds);
  const caps = gates.map((gate) => ({ id: gate.id, cap: capOf(gate) }));
  const lowest = Math.max(...caps.map(({ cap }) => (cap === undefined ? 0 : CLASS_ORDER.indexOf(cap))));
  if (lowest <= CLASS_ORDER.indexOf(points)) return { id: points, by: 'points', gates: [] };
  const cap = CLASS_ORDER[lowest] as OrderedClass;
  return { id: cap, by: 'cap', gates: caps.filter((limit) => limit.cap === cap).map(({ id }) => id) };
}
