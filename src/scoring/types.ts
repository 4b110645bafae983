import type { ClassId, GateId } from '../schemas/criteria.ts';

/** Points from 0 to 100. Known if low equals high; unknown from 0 to 100. */
export type PointsRange = { low: number; high: number };

/** Points of a sub-score with its weight inside the criterion. A sub-score that does not apply leaves the mean. */
export type SubScore = PointsRange & { id: string; weight: number; applies: boolean };

/** A criterion with its weight and sub-scores. Only the ratio of the weights counts. */
export type CriterionInput = { id: string; weight: number; subs: readonly SubScore[] };

/** `completeness` is the share of weight, 0 to 1, whose range is at most 25 points wide. */
export type ScoreRange = PointsRange & { completeness: number };
/** `applies` is false if no sub-score of the criterion applies; the criterion then leaves the total. */
export type CriterionScore = ScoreRange & { id: string; applies: boolean };
export type Score = ScoreRange & { criteria: CriterionScore[] };

/** Evidence of a sub-score. `low` and `high` are already widened if `stale` is true. */
export type SubEvidence = PointsRange & { applies: boolean; stale: boolean };

export type GateState = 'pass' | 'fail' | 'unknown' | 'not-applicable';
/** `why` is a reason code such as `licence.renewal-unconfirmed`. The page has the words for it. */
export type GateResult = { id: GateId; state: GateState; why: string };

/** Limits of the classes: scores in points, completeness in percent. */
export type Thresholds = {
  recommended: { low: number; eachLow: number; guardedLow: number; completeness: number };
  consider: { middle: number; completeness: number };
  careful: { middle: number };
  avoid: { high: number };
  insufficient: { completeness: number };
};

/**
 * A class and what decided it: a hard gate, too little evidence, a cap set by a gate, or the points.
 * `gates` lists the gates that decided, in the order of `GATES`; empty unless a gate decided.
 */
export type Classification = { id: ClassId; by: 'gate' | 'completeness' | 'cap' | 'points'; gates: GateId[] };

export type { ClassId, GateId };
