export { type Combination, cheapestCombination } from './cheapest-combination.ts';
