import type { ScoringFacts } from '../../scoring/score/index.ts';
import type { PresetFacts, SourceNote } from '../calculator/types.ts';

/** Everything the scoring page shows, in one language, with what the scores are computed from. */
export type ScoreFacts = ScoringFacts & {
  /** Three businesses that the price is judged on until the reader has entered one. */
  baskets: PresetFacts[];
  sources: Record<string, SourceNote>;
  /** ISO day the facts hold for. */
  day: string;
};
