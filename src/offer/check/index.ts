export { CHECK_REGULATION } from './basis.ts';
export { checkOffer } from './check-offer.ts';
export { floorGap } from './floor-gap.ts';
export { type RemarkSentence, type SentenceValue, toQuestions, toSentence } from './sentences.ts';
