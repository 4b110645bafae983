import { TIER_FIGURES } from '../../schemas/tier-figures.ts';
import type { RangedTier, Span } from '../types.ts';

/** True if the tier has no figure other than its rate and its limit. */
export const hasOnlyRate = (tier: RangedTier): boolean =>
  TIER_FIGURES.every((figure) => figure === 'ratePpm' || tier[figure] === undefined);

/** Returns a copy of the tier with every figure replaced. Absent figures stay absent. */
export function mapTier(tier: RangedTier, change: (figure: Span) => Span): RangedTier {
  const mapped = { ...tier };
  for (const name of TIER_FIGURES) {
    const figure = tier[name];
    if (figure) mapped[name] = change(figure);
  }
  return mapped;
}
