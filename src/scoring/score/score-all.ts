import type { MarginScore } from '../margin/index.ts';
import type { RankInput } from '../rank/index.ts';
import type { ScoringFacts } from './facts.ts';
import { type ProviderScore, type ScoreSettings, type ScoringRules, scoreProvider } from './score-provider.ts';

/** A provider's score and the price behind it. `margin` is that of its first price list. */
export type FullScore = ProviderScore & { margin: MarginScore };

/**
 * Scores every provider for one reader, in the order of `facts.providers`.
 * @param margins result of `marginAll` for the same providers
 */
export function scoreAll(
  facts: ScoringRules & Pick<ScoringFacts, 'providers'>,
  settings: ScoreSettings,
  margins: readonly MarginScore[],
): FullScore[] {
  return facts.providers.map((provider, index) => {
    const margin = margins[index] as MarginScore;
    return { ...scoreProvider(facts, provider, settings, margin), margin };
  });
}

/** Returns the input of the ranking. Leaves out providers whose score is hidden by a gate. */
export function toRankInput(
  { concentration, draws, seed }: Pick<ScoringFacts, 'concentration' | 'draws' | 'seed'>,
  scores: readonly ProviderScore[],
  weights: readonly number[],
): RankInput {
  const providers = scores
    .filter(({ isHidden }) => !isHidden)
    .map(({ id, criteria }) => ({ id, criteria: criteria.map(({ subs }) => [...subs]) }));
  return { weights: [...weights], concentration, draws, seed, providers };
}
