export { capEffect } from './cap-effect.ts';
export { chargeSale } from './charge-sale.ts';
export { expectedFee } from './expected-fee.ts';
export { makeCharger } from './make-charger.ts';
export { priceStatement, type StatementFees, type Transaction } from './price-statement.ts';
export { boundPercentage, findTier } from './tier.ts';
