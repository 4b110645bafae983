import type { ScoringFacts } from '../../scoring/score/index.ts';
import type { PresetFacts, SourceNote } from '../calculator/types.ts';

/** Data of the scoring page in one language, with what the scores are computed from. */
export type ScoreFacts = ScoringFacts & {
  /** Example businesses for which the price is scored until the reader enters one. */
  baskets: PresetFacts[];
  sources: Record<string, SourceNote>;
  /** ISO day for which the facts are valid. */
  day: string;
};
