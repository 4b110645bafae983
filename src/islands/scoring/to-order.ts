import { RELATIVE_TOLERANCE } from '../../base/numbers.ts';
import type { ScoreFacts } from '../../facts/scoring/types.ts';
import type { RankResult } from '../../scoring/rank/index.ts';
import type { FullScore, ProviderScoreFacts } from '../../scoring/score/index.ts';

/** Provider on the list with its rank shares; `ranks` is null if a gate hides the score. */
export type Scored = {
  provider: ProviderScoreFacts;
  score: FullScore;
  ranks: { first: number; second: number; third: number; rest: number; confidence: number | null } | null;
};

/** Returns the middle of a range of points. */
export const middleOf = ({ low, high }: { low: number; high: number }): number => (low + high) / 2;

function ranksOf({ ids, shares, confidence }: RankResult, id: string): Scored['ranks'] {
  const index = ids.indexOf(id);
  const row = shares[index];
  if (!row) return null;
  const [first = 0, second = 0, third = 0] = row;
  return { first, second, third, rest: Math.max(0, 1 - first - second - third), confidence: confidence[index] ?? null };
}

/**
 * Sorts the list: by the middle of the range, highest first, ties by English name. Providers whose score a gate hides
 * come last. Classes do not affect the order.
 */
export function toOrder(facts: ScoreFacts, scores: readonly FullScore[], ranks: RankResult): Scored[] {
  const byId = new Map(facts.providers.map((provider) => [provider.id, provider]));
  const rows = scores.flatMap((score): Scored[] => {
    const provider = byId.get(score.id);
    return provider ? [{ provider, score, ranks: score.isHidden ? null : ranksOf(ranks, score.id) }] : [];
  });
  return rows.sort((a, b) => {
    if (a.score.isHidden !== b.score.isHidden) return Number(a.score.isHidden) - Number(b.score.isHidden);
    // Treats sums of doubles that differ in the last digits as equal.
    const apart = a.score.isHidden ? 0 : middleOf(b.score.score) - middleOf(a.score.score);
    if (Math.abs(apart) > RELATIVE_TOLERANCE) return apart;
    return a.provider.name < b.provider.name ? -1 : 1;
  });
}
