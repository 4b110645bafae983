import type { ClassId, CriterionId, GateId } from '../../schemas/criteria.ts';

/** A sub-score from 0 to 100: known when low = high, unknown from 0 to 100. What does not apply leaves the average. */
export type SubScore = { id: string; weight: number; low: number; high: number; applies: boolean };

/** A criterion with its weight and sub-scores, as in the worked cases of `score.json`. */
export type CriterionInput = { id: string; weight: number; subs: readonly SubScore[] };

/** Completeness: share of weight, 0 to 1, that is known to within 25 points. */
export type ScoreRange = { low: number; high: number; completeness: number };
/** `applies` is false when nothing under the criterion applies; it then leaves the total. */
export type CriterionScore = ScoreRange & { id: string; applies: boolean };
export type Score = ScoreRange & { criteria: CriterionScore[] };

/** What is known for a sub-score, widened already when it is past its age. */
export type SubEvidence = { low: number; high: number; applies: boolean; stale: boolean };

export type GateState = 'pass' | 'fail' | 'unknown' | 'not-applicable';
/** `why` names the finding behind the state, such as `licence.renewal-unconfirmed`; words for it are the page's. */
export type GateResult = { id: GateId; state: GateState; why: string };

/** Numbers of the classes: scores in points, completeness in percent. */
export type Thresholds = {
  recommended: { low: number; eachLow: number; guardedLow: number; completeness: number };
  consider: { middle: number; completeness: number };
  careful: { middle: number };
  avoid: { high: number };
  insufficient: { completeness: number };
};

/** A class with the rule that decided it: a gate, a limit that a gate sets, or the points. */
export type Classification = { id: ClassId; by: 'gate' | 'completeness' | 'cap' | 'points'; gates: GateId[] };

export type { ClassId, CriterionId, GateId };
