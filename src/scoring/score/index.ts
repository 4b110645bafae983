export type { CriterionFacts, EvidenceFacts, MerchantFacts, ProviderScoreFacts, ScoringFacts } from './facts.ts';
export { type FullScore, scoreAll, toRankInput } from './score-all.ts';
export { MAX_KNOWN_WIDTH } from './score-criteria.ts';
