export { type RankInput, type RankResult, rankProviders } from './rank-providers.ts';
export { type TippingWeight, tippingWeights } from './tipping-weights.ts';
