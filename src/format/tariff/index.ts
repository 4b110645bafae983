export { itemFormula, rateFormula } from './describe-formula.ts';
export { describeOwnership, OWNERSHIP_ROWS } from './describe-ownership.ts';
export { describeExamples, describeInstant, describeRates } from './describe-rates.ts';
export { figureNames } from './figure-names.ts';
export { type DescribedLine, RATE_ROWS, type TariffKind } from './types.ts';
