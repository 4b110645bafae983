export { AGED_WIDENING, ageEvidence } from './age-evidence.ts';
export { licenceScore } from './licence-score.ts';
export { type NeedAnswer, needsScore } from './needs-score.ts';
export { penaltyScore } from './penalty-score.ts';
