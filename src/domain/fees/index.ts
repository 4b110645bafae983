export type { StatementFees } from '../types.ts';
export { capEffect } from './cap-effect.ts';
export { chargeSale, createCharger } from './charge-sale.ts';
export { expectedFee } from './expected-fee.ts';
export { boundPercentage } from './formula.ts';
export { plainRatePpm } from './plain-rate.ts';
