export { AGED_BY, ageEvidence } from './age-evidence.ts';
export type { ClassedBusiness } from './all-in-margin.ts';
export { checkGates } from './check-gates.ts';
export type { CriterionFacts, EvidenceFacts, MerchantFacts, ProviderScoreFacts, ScoringFacts } from './facts.ts';
export { licenceScore } from './licence-score.ts';
export { type MarginScore, marginScore } from './margin-score.ts';
export { penaltyScore } from './penalty-score.ts';
export { type FullScore, marginAll, scoreAll, toRankInput } from './score-all.ts';
export { KNOWN_WITHIN } from './score-criteria.ts';
