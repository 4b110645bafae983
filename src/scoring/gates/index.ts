export { capPrice } from './cap-price.ts';
export { checkGates } from './check-gates.ts';
