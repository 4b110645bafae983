export { CHECK_REGULATION } from './basis.ts';
export { checkOffer } from './check-offer.ts';
export { floorGap } from './floor-gap.ts';
export type { SentenceValue } from './sentence-values.ts';
export { toQuestions, toSentence } from './sentences.ts';
