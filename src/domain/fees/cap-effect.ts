import type { RateRule } from '../types.ts';
import { expectedFee } from './expected-fee.ts';

/** Fractional fen per sale. */
export type CapEffect = {
  /** Were every ticket equal to the mean. */
  flatFen: number;
  /** With the spread of tickets. */
  expectedFen: number;
  /** With the spread, and were there no cap. */
  uncappedFen: number;
};

/**
 * What the cap and the spread of tickets change for one channel, so that a page can say it in words: `flatFen` against
 * `expectedFen` is the spread, `uncappedFen` against `expectedFen` the cap. Arguments and errors as in `expectedFee`.
 */
export const capEffect = (rule: RateRule, meanFen: number, cv: number): CapEffect => ({
  flatFen: expectedFee(rule, meanFen, 0),
  expectedFen: expectedFee(rule, meanFen, cv),
  uncappedFen: expectedFee({ ...rule, tiers: rule.tiers.map((tier) => ({ ...tier, capFen: undefined })) }, meanFen, cv),
});
