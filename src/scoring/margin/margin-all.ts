import type { FigureId } from '../../domain/types.ts';
import type { Grade } from '../../schemas/source.ts';
import type { ClassedBusiness } from './all-in-margin.ts';
import { type MarginScore, marginScore, type SourcedEntry } from './margin-score.ts';

/** The part of a source that scoring reads. */
type GradedSource = { grade: Grade };
/** The part of a provider that identifies its price lists. */
type PricedProvider = { id: string; tariffIds: readonly string[] };

/** Returns a function that finds the best grade of a figure; undefined if the figure names no known source. */
function gradeIn({ figureSources }: SourcedEntry, sources: Readonly<Record<string, GradedSource>>) {
  return (figure: FigureId): Grade | undefined =>
    (figureSources[figure] ?? [])
      .map((id) => sources[id]?.grade)
      .filter((grade) => grade !== undefined)
      .sort()[0];
}

/**
 * Returns the margin score of every provider, in the given order, from its first price list. Independent of weights.
 * @param entries price lists
 * @param sources sources by the ids that `entries` name
 * @param businesses the reader's own business, or the three example baskets
 * @throws Error if a provider has no price list among `entries`
 */
export function marginAll(
  { providers }: { providers: readonly PricedProvider[] },
  entries: readonly SourcedEntry[],
  sources: Readonly<Record<string, GradedSource>>,
  businesses: readonly ClassedBusiness[],
  options: { resellers: boolean },
): MarginScore[] {
  return providers.map(({ id, tariffIds }) => {
    const entry = entries.find((known) => known.id === tariffIds[0]);
    if (!entry) throw new Error(`${id}: expected a price list, got none`);
    return marginScore(entry, gradeIn(entry, sources), businesses, options);
  });
}
