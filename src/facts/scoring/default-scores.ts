import { toBusiness } from '../../domain/business/index.ts';
import { marginAll } from '../../scoring/margin/index.ts';
import { type RankResult, rankProviders } from '../../scoring/rank/index.ts';
import { scoreAll, toRankInput } from '../../scoring/score/index.ts';
import { applyPreset, DEFAULT_STATE } from '../../stores/calculator/index.ts';
import type { CalculatorFacts } from '../calculator/types.ts';
import type { ScoreFacts } from './types.ts';

/**
 * Every provider's score before a reader has set anything: weights and needs of the first kind of merchant, price on
 * the three baskets.
 */
export function defaultScores(scoring: ScoreFacts, { entries, sources }: CalculatorFacts) {
  const [merchant] = scoring.merchants;
  if (!merchant) throw new Error('content/criteria.yaml: merchants: expected a kind of merchant, got none');
  const { weights, needs } = merchant;
  const businesses = scoring.baskets.map((basket) => ({
    ...toBusiness(applyPreset(DEFAULT_STATE, basket)),
    merchantClass: basket.merchantClass,
  }));
  const margins = marginAll(scoring, entries, sources, businesses, { resellers: false });
  return { weights, scores: scoreAll(scoring, { weights, needs }, margins) };
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

/** Ranks of all providers under the default weights and the three baskets, to four decimals. */
export function defaultRanks(scoring: ScoreFacts, calculator: CalculatorFacts): RankResult {
  const { weights, scores } = defaultScores(scoring, calculator);
  const ranks = rankProviders(toRankInput(scoring, scores, weights));
  const round = (table: number[][]) => table.map((row) => row.map(rounded));
  return {
    ...ranks,
    shares: round(ranks.shares),
    wins: round(ranks.wins),
    confidence: ranks.confidence.map((factor) => factor && rounded(factor)),
  };
}
