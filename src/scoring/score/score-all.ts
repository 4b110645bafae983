import type { FigureId } from '../../domain/types.ts';
import type { Need } from '../../schemas/channels.ts';
import type { Grade } from '../../schemas/source.ts';
import type { RankInput } from '../rank/rank-providers.ts';
import type { ClassedBusiness } from './all-in-margin.ts';
import type { ScoringFacts } from './facts.ts';
import { type MarginScore, marginScore, type SourcedEntry } from './margin-score.ts';
import { type ProviderScore, scoreProvider } from './score-provider.ts';

/** How the reader weighs: seven weights that total 100, and what the shop needs. */
export type ScoreSettings = { weights: readonly number[]; needs: Record<Need, number> };

/** A provider's score with the price behind it; `margin` is that of its first price list. */
export type FullScore = ProviderScore & { margin: MarginScore };

/** Source as far as scoring needs it. */
type GradedSource = { grade: Grade };

/** The best grade behind a figure of an entry; undefined when no source is named. */
function gradeIn({ figureSources }: SourcedEntry, sources: Readonly<Record<string, GradedSource>>) {
  return (figure: FigureId): Grade | undefined =>
    (figureSources[figure] ?? [])
      .map((id) => sources[id]?.grade)
      .filter((grade) => grade !== undefined)
      .sort()[0];
}

/**
 * The price of every provider on some businesses, in the order of `facts.providers`. It does not depend on weights.
 * @param entries price lists of the calculator, with `sources` behind their figures
 * @param businesses what the price is judged on: the reader's own, or the three baskets
 */
export function marginAll(
  facts: ScoringFacts,
  entries: readonly SourcedEntry[],
  sources: Readonly<Record<string, GradedSource>>,
  businesses: readonly ClassedBusiness[],
  options: { resellers: boolean },
): MarginScore[] {
  return facts.providers.map(({ id, tariffIds }) => {
    const entry = entries.find((known) => known.id === tariffIds[0]);
    if (!entry) throw new Error(`${id}: expected a price list, got none`);
    return marginScore(entry, gradeIn(entry, sources), businesses, options);
  });
}

/** Scores every provider for one reader, in the order of `facts.providers`; `margins` are those of `marginAll`. */
export function scoreAll(facts: ScoringFacts, settings: ScoreSettings, margins: readonly MarginScore[]): FullScore[] {
  return facts.providers.map((provider, index) => {
    const margin = margins[index] as MarginScore;
    return { ...scoreProvider(facts, provider, settings, margin), margin };
  });
}

/** What the draws need of the scores: providers whose score a gate hides stay out. */
export function toRankInput(
  facts: ScoringFacts,
  scores: readonly ProviderScore[],
  weights: readonly number[],
): RankInput {
  const { concentration, draws, seed } = facts;
  const providers = scores
    .filter(({ isHidden }) => !isHidden)
    .map(({ id, criteria }) => ({ id, criteria: criteria.map(({ subs }) => [...subs]) }));
  return { weights: [...weights], concentration, draws, seed, providers };
}
