import type { Need } from '../../schemas/channels.ts';
import { capPrice, classify } from './classify.ts';
import type { ProviderScoreFacts, ScoringFacts, SubFacts } from './facts.ts';
import { needsScore } from './needs-score.ts';
import { scoreCriteria } from './score-criteria.ts';
import type { Classification, CriterionInput, Score, SubEvidence } from './types.ts';

/** What the reader decides: weights of the criteria in their order, and how much each need counts. */
type Settings = { weights: readonly number[]; needs: Readonly<Record<Need, number>> };

export type ProviderScore = {
  id: string;
  /** The criteria as they counted, with the reader's weights; what the ranking draws from. */
  criteria: CriterionInput[];
  score: Score;
  classification: Classification;
  /** A failed licence gate hides the score: no number stands beside a provider that may not work at all. */
  isHidden: boolean;
};

type Evidence = Pick<SubEvidence, 'low' | 'high' | 'applies'>;
const UNKNOWN: Evidence = { low: 0, high: 100, applies: true };

/** What is known for one sub-score: price and functions follow from the reader, the rest from the record. */
function evidenceOf(sub: SubFacts, provider: ProviderScoreFacts, settings: Settings, margin: Evidence): Evidence {
  // What takes none of the sales has no price to judge: unknown, so that nobody rises by it.
  if (sub.derived === 'margin') return margin.applies ? margin : UNKNOWN;
  if (sub.derived === 'functions') return needsScore(provider.needs, settings.needs);
  return provider.evidence[sub.id] ?? UNKNOWN;
}

/**
 * The score of a provider for one reader, its class and whether it shows at all. A sub-score without evidence is
 * unknown, 0 to 100. Throws a RangeError unless there is a weight for each criterion.
 * @param margin points of the price, from `marginScore` on the reader's business or the three baskets
 */
export function scoreProvider(
  facts: Pick<ScoringFacts, 'criteria' | 'thresholds'>,
  provider: ProviderScoreFacts,
  settings: Settings,
  margin: Evidence,
): ProviderScore {
  if (settings.weights.length !== facts.criteria.length)
    throw new RangeError(`expected ${facts.criteria.length} weights, got ${settings.weights.length}`);
  const entered = facts.criteria.map(
    ({ id, subs }, index): CriterionInput => ({
      id,
      weight: settings.weights[index] as number,
      subs: subs.map((sub) => {
        const { low, high, applies } = evidenceOf(sub, provider, settings, margin);
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
    classification: classify(score, provider.gates, facts.thresholds),
    isHidden: provider.gates.some(({ id, state }) => id === 'licence' && state === 'fail'),
  };
}
