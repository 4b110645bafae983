import { toBusiness } from '../../domain/business/index.ts';
import { marginAll } from '../../scoring/margin/index.ts';
import { type RankResult, rankProviders } from '../../scoring/rank/index.ts';
import { scoreAll, toRankInput } from '../../scoring/score/index.ts';
import { applyPreset, DEFAULT_STATE } from '../../stores/calculator/index.ts';
import { loadCalculatorFacts } from '../calculator/load.ts';
import { memoise } from '../memoise.ts';
import { loadScoreFacts } from './load.ts';

/**
 * Returns the default scores of all providers. Uses weights and needs of the first kind of merchant, and the example
 * baskets for the price.
 */
export const loadDefaultScores = memoise(async (lang, day) => {
  const [scoring, { entries, sources }] = await Promise.all([
    loadScoreFacts(lang, day),
    loadCalculatorFacts(lang, day),
  ]);
  const [merchant] = scoring.merchants;
  if (!merchant) throw new Error('content/criteria.yaml: merchants: expected a kind of merchant, got none');
  const { weights, needs } = merchant;
  const businesses = scoring.baskets.map((basket) => ({
    ...toBusiness(applyPreset(DEFAULT_STATE, basket)),
    merchantClass: basket.merchantClass,
  }));
  const margins = marginAll(scoring, entries, sources, businesses, { resellers: false });
  return { scoring, weights, scores: scoreAll(scoring, { weights, needs }, margins) };
});

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

/** Returns the ranks of all providers under the default weights and the example baskets, to four decimals. */
export const loadDefaultRanks = memoise(async (lang, day): Promise<RankResult> => {
  const { scoring, weights, scores } = await loadDefaultScores(lang, day);
  const ranks = rankProviders(toRankInput(scoring, scores, weights));
  const round = (table: number[][]) => table.map((row) => row.map(rounded));
  return {
    ...ranks,
    shares: round(ranks.shares),
    wins: round(ranks.wins),
    confidence: ranks.confidence.map((factor) => factor && rounded(factor)),
  };
});
