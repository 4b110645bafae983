export { type Parsed, parseAmountFen, parseRatePpm, parseWhole } from './parse-amount.ts';
