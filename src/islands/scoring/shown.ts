import type { CalculatorFacts } from '../../facts/calculator/types.ts';
import type { ScoreFacts } from '../../facts/scoring/types.ts';
import type { Format } from '../../format/format.ts';
import type { MerchantFacts } from '../../scoring/score/index.ts';

/** Data that every part of the list needs. */
export type Shown = {
  f: Format;
  facts: ScoreFacts;
  /** Price lists with the sources of scores and prices. */
  calculator: CalculatorFacts;
  merchant: MerchantFacts;
  /** True if the price is scored for the reader's own business. */
  isOwn: boolean;
  /** Address of the page that explains how to send evidence. */
  correctHref: string;
};
