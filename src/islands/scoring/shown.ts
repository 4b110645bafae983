import type { CalculatorFacts } from '../../facts/calculator/types.ts';
import type { ScoreFacts } from '../../facts/scoring/types.ts';
import type { Format } from '../../format/format.ts';
import type { MerchantFacts } from '../../scoring/score/index.ts';

/** What every part of the list needs to draw itself. */
export type Shown = {
  f: Format;
  facts: ScoreFacts;
  /** Price lists, with the sources of scores and prices together. */
  calculator: CalculatorFacts;
  merchant: MerchantFacts;
  /** Whether the price is judged on the reader's own business. */
  isOwn: boolean;
  /** Where proof can be sent. */
  correctHref: string;
};
