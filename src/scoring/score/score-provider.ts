import type { Need } from '../../schemas/channels.ts';
import type { CriterionId, Derivation } from '../../schemas/criteria.ts';
import { classify } from '../classes/index.ts';
import { type NeedAnswer, needsScore } from '../evidence/index.ts';
import { capPrice } from '../gates/index.ts';
import type {
  Classification,
  CriterionInput,
  GateResult,
  PointsRange,
  Score,
  SubEvidence,
  Thresholds,
} from '../types.ts';
import { scoreCriteria } from './score-criteria.ts';

/** Choices of the reader: a weight for each criterion, in order, and how much each need counts. */
export type ScoreSettings = { weights: readonly number[]; needs: Readonly<Record<Need, number>> };

type ScoredSub = { id: string; weight: number; derived?: Derivation };
/** The part of the method that scores depend on. */
export type ScoringRules = {
  criteria: readonly { id: CriterionId; subs: readonly ScoredSub[] }[];
  thresholds: Thresholds;
};

/** Points that count, without the reason for them. */
type CountedPoints = PointsRange & Pick<SubEvidence, 'applies'>;
/** The part of a provider that its score depends on. */
export type ScoredProvider = {
  id: string;
  gates: readonly GateResult[];
  /** By sub-score id. A sub-score without evidence is left out. */
  evidence: Readonly<Record<string, CountedPoints>>;
  needs: Readonly<Record<Need, NeedAnswer>>;
};

export type ProviderScore = {
  id: string;
  /** The criteria as they counted, with the reader's weights. The ranking draws from them. */
  criteria: CriterionInput[];
  score: Score;
  classification: Classification;
  /** True if the licence gate fails. No score is shown for a provider that may not work at all. */
  isHidden: boolean;
};

const UNKNOWN: CountedPoints = { low: 0, high: 100, applies: true };

/** Returns the points of one sub-score: from the reader's settings for functions and price, else from the record. */
function pointsOf(
  { id, derived }: ScoredSub,
  { needs, evidence }: ScoredProvider,
  settings: ScoreSettings,
  margin: CountedPoints,
): CountedPoints {
  // Counts a price list that accepts none of the sales as unknown, because leaving it out could raise the total.
  if (derived === 'margin') return margin.applies ? margin : UNKNOWN;
  if (derived === 'functions') return needsScore(needs, settings.needs);
  return evidence[id] ?? UNKNOWN;
}

/**
 * Scores and classifies a provider for one reader. A sub-score without evidence is unknown, 0 to 100 (rule S3).
 * @param margin points of the price, from `marginScore`
 * @throws RangeError unless there is one weight for each criterion
 */
export function scoreProvider(
  { criteria: rules, thresholds }: ScoringRules,
  provider: ScoredProvider,
  settings: ScoreSettings,
  margin: CountedPoints,
): ProviderScore {
  if (settings.weights.length !== rules.length)
    throw new RangeError(`expected ${rules.length} weights, got ${settings.weights.length}`);
  const entered = rules.map(
    ({ id, subs }, index): CriterionInput => ({
      id,
      weight: settings.weights[index] as number,
      subs: subs.map((sub) => {
        const { low, high, applies } = pointsOf(sub, provider, settings, margin);
        return { id: sub.id, weight: sub.weight, low, high, applies };
      }),
    }),
  );
  const criteria = capPrice(entered, provider.gates);
  const score = scoreCriteria(criteria);
  return {
    id: provider.id,
    criteria,
    score,
    classification: classify(score, provider.gates, thresholds),
    isHidden: provider.gates.some(({ id, state }) => id === 'licence' && state === 'fail'),
  };
}
