import { mapTier } from '../tariff/tier.ts';
import type { DepositRefund, FigureId, RangedTariff, Span } from '../types.ts';
import { mapFigures, type RefundTerms, type TariffFigure } from './figures.ts';

/** Widens a stale figure by a quarter on each side, rounded outward to whole units. */
const lower = (value: number): number => Math.floor(value - value / 4);
const upper = (value: number): number => Math.ceil(value + value / 4);

const widenSpan = ({ low, typical, high }: Span): Span => ({ low: lower(low), typical, high: upper(high) });

/** Keeps a short interval above 0, because 0 means never. */
const widenYears = ({ low, typical, high }: Span): Span => ({
  low: low > 0 ? Math.max(1, lower(low)) : 0,
  typical,
  high: upper(high),
});

/** Widens the volume of refund terms, their only number: lower for the best terms, higher for the worst. */
function widenTerms({ best, typical, worst }: RefundTerms): RefundTerms {
  const widen = (term: DepositRefund, move: (value: number) => number): DepositRefund =>
    term.kind === 'on-volume' ? { ...term, volumeFen: move(term.volumeFen) } : term;
  return { best: widen(best, lower), typical, worst: widen(worst, upper) };
}

function widen(id: FigureId, figure: TariffFigure): TariffFigure {
  if (typeof figure === 'string') return figure;
  if (Array.isArray(figure)) return figure.map((tier) => mapTier(tier, widenSpan));
  if ('best' in figure) return widenTerms(figure);
  return id === 'upgrade.everyYears' ? widenYears(figure) : widenSpan(figure);
}

/**
 * Returns the tariff with each of the given figures a quarter wider on both sides and the same typical value. Callers
 * use it for figures that are overdue for review. Unknown figures stay unknown, and ids that the tariff lacks are
 * ignored. No total becomes narrower.
 */
export function widenStale(ranged: RangedTariff, figureIds: Iterable<FigureId>): RangedTariff {
  const stale = new Set(figureIds);
  return mapFigures(ranged, (id, figure) => (stale.has(id) ? widen(id, figure) : figure));
}
