import type { RateRule } from '../types.ts';
import { expectedFee } from './expected-fee.ts';

/** Expected fee of a sale in fractional fen, with and without the spread of tickets and the cap. */
type CapEffect = {
  /** Every ticket equals the mean. */
  flatFen: number;
  /** Tickets are spread. */
  expectedFen: number;
  /** Tickets are spread, and the rule has no cap. */
  uncappedFen: number;
};

/**
 * Returns the effect of the spread of tickets and of the cap for one channel, for explanations on a page. The spread is
 * `flatFen` against `expectedFen`; the cap is `uncappedFen` against `expectedFen`. Arguments and errors as in
 * `expectedFee`.
 */
export const capEffect = (rule: RateRule, meanFen: number, cv: number): CapEffect => ({
  flatFen: expectedFee(rule, meanFen, 0),
  expectedFen: expectedFee(rule, meanFen, cv),
  uncappedFen: expectedFee({ ...rule, tiers: rule.tiers.map((tier) => ({ ...tier, capFen: undefined })) }, meanFen, cv),
});
