export { mulDivRoundHalfUp, mulPpmRoundHalfUp, unsafeMulDiv } from './round.ts';
