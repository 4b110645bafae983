import type { Need } from '../../schemas/channels.ts';
import type { EntryFacts, SourceNote } from '../comparison/facts.ts';
import type { RankInput } from '../rank/rank-providers.ts';
import type { FigureId } from '../types.ts';
import type { ClassedBusiness } from './all-in-margin.ts';
import type { ScoreFacts } from './facts.ts';
import { type MarginScore, marginScore } from './margin-score.ts';
import { type ProviderScore, scoreProvider } from './score-provider.ts';

/** How the reader weighs: seven weights that total 100, what the shop needs, and whether prices told by agents count. */
export type ScoreSettings = { weights: readonly number[]; needs: Record<Need, number>; resellers: boolean };

/** A provider's score with the price behind it; `margin` is that of its first price list. */
export type FullScore = ProviderScore & { margin: MarginScore };

/** The best grade behind a figure of an entry; undefined when no source is named. */
function gradeIn({ figureSources }: EntryFacts, sources: Readonly<Record<string, SourceNote>>) {
  return (figure: FigureId): SourceNote['grade'] | undefined =>
    (figureSources[figure] ?? [])
      .map((id) => sources[id]?.grade)
      .filter((grade) => grade !== undefined)
      .sort()[0];
}

/**
 * Scores every provider for one reader, in the order of `facts.providers`.
 * @param entries price lists of the calculator, with `sources` behind their figures
 * @param businesses what the price is judged on: the reader's own, or the three baskets
 */
export function scoreAll(
  facts: ScoreFacts,
  entries: readonly EntryFacts[],
  sources: Readonly<Record<string, SourceNote>>,
  settings: ScoreSettings,
  businesses: readonly ClassedBusiness[],
): FullScore[] {
  return facts.providers.map((provider) => {
    const entry = entries.find(({ id }) => id === provider.tariffIds[0]);
    if (!entry) throw new Error(`${provider.id}: expected a price list, got none`);
    const margin = marginScore(entry, gradeIn(entry, sources), businesses, settings);
    return { ...scoreProvider(facts, provider, settings, margin), margin };
  });
}

/** What the draws need of the scores: providers whose score a gate hides stay out. */
export function toRankInput(
  facts: ScoreFacts,
  scores: readonly ProviderScore[],
  weights: readonly number[],
): RankInput {
  const { concentration, draws, seed } = facts;
  const providers = scores
    .filter(({ isHidden }) => !isHidden)
    .map(({ id, criteria }) => ({ id, criteria: criteria.map(({ subs }) => [...subs]) }));
  return { weights: [...weights], concentration, draws, seed, providers };
}
