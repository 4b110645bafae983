import type { DepositRefund, FigureId, RangedTariff, RangedTier, Span } from '../types.ts';
import { type Figure, mapFigures, type RefundTerms } from './figures.ts';

/** A quarter on each side, rounded outward. */
const lower = (value: number): number => Math.floor(value - value / 4);
const upper = (value: number): number => Math.ceil(value + value / 4);

const widenSpan = ({ low, typical, high }: Span): Span => ({ low: lower(low), typical, high: upper(high) });

/** 0 is "never": a short interval does not widen into it. */
const widenYears = ({ low, typical, high }: Span): Span => ({
  low: low > 0 ? Math.max(1, lower(low)) : 0,
  typical,
  high: upper(high),
});

const widenTier = (tier: RangedTier): RangedTier => ({
  ...tier,
  ratePpm: widenSpan(tier.ratePpm),
  ...(tier.minFen && { minFen: widenSpan(tier.minFen) }),
  ...(tier.capFen && { capFen: widenSpan(tier.capFen) }),
  ...(tier.fixedFen && { fixedFen: widenSpan(tier.fixedFen) }),
});

/** Of the terms of a deposit only the volume is a number that can widen: less at best, more at worst. */
function widenTerms({ best, typical, worst }: RefundTerms): RefundTerms {
  const widen = (term: DepositRefund, move: (value: number) => number): DepositRefund =>
    term.kind === 'on-volume' ? { ...term, volumeFen: move(term.volumeFen) } : term;
  return { best: widen(best, lower), typical, worst: widen(worst, upper) };
}

function widen(id: FigureId, figure: Figure): Figure {
  if (typeof figure === 'string') return figure;
  if (Array.isArray(figure)) return figure.map(widenTier);
  if ('best' in figure) return widenTerms(figure);
  return id === 'upgrade.everyYears' ? widenYears(figure) : widenSpan(figure);
}

/**
 * The tariff with each named figure a quarter wider on either side, in whole units rounded outward, its typical value
 * kept: what becomes of a figure that nobody has read again within the clock. Unknown figures stay unknown; ids that
 * name no line of this tariff are passed over. No total gets narrower by it.
 */
export function widenStale(ranged: RangedTariff, figureIds: Iterable<FigureId>): RangedTariff {
  const stale = new Set(figureIds);
  return mapFigures(ranged, (id, figure) => (stale.has(id) ? widen(id, figure) : figure));
}
