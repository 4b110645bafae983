export { CHECK_REGULATION } from './basis.ts';
export { checkOffer } from './check-offer.ts';
export { floorGap } from './floor-gap.ts';
export { questionsOf, type Said, type Sentence, sentenceOf } from './sentences.ts';
