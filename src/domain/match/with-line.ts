import { mapFigures, readFigure } from '../ranges/figures.ts';
import type { FigureId, RangedTariff, RangedTier, Span, Unknown } from '../types.ts';

/** All rates of a tariff moved together; its value is a share of the present rates in ppm, 1,000,000 = as they are. */
export const ALL_RATES = 'rate:*';

/** Dearest rate that a line is moved to: 10 %. */
export const MOST_PPM = 100_000;

const MILLION = 1_000_000;

const at = (value: number): Span => ({ low: value, typical: value, high: value });

/** The tier that names the price of a channel: the first one that is not free, else the first. */
export const leadRatePpm = (tiers: readonly RangedTier[]): number =>
  tiers.find(({ ratePpm }) => ratePpm.typical > 0)?.ratePpm.typical ?? 0;

/** Rates times a factor, as points; what passes 10 % on the way stays there unless it stood higher before. */
const scaled = (tiers: readonly RangedTier[], factor: number): RangedTier[] =>
  tiers.map((tier) => {
    const now = tier.ratePpm.typical;
    return { ...tier, ratePpm: at(Math.min(now * factor, Math.max(now, MOST_PPM))) };
  });

function withRate(tiers: RangedTier[] | Unknown, ratePpm: number): RangedTier[] {
  if (tiers === 'unknown') return [{ ratePpm: at(ratePpm) }];
  const lead = leadRatePpm(tiers);
  return lead > 0 ? scaled(tiers, ratePpm / lead) : tiers.map((tier) => ({ ...tier, ratePpm: at(ratePpm) }));
}

/**
 * A copy of the tariff with one line at a value, in the unit of the line: fen, ppm, or for `rate:*` the share of the
 * present rates in ppm. A rate keeps its steps, minimum, cap and fixed part: the value is the rate of the first step
 * that is not free, and the other steps move with it in proportion. A price nobody published becomes a plain rate.
 * Throws a RangeError on a line that the tariff does not have.
 */
export function withLine(tariff: RangedTariff, line: FigureId, value: number): RangedTariff {
  const isMoved = (id: FigureId) => id === line || (line === ALL_RATES && id.startsWith('rate:'));
  if (line !== ALL_RATES && readFigure(tariff, line) === undefined)
    throw new RangeError(`${tariff.id} has no line ${line}`);
  const moved = mapFigures(tariff, (id, figure) => {
    if (!isMoved(id)) return figure;
    if (line !== ALL_RATES)
      return id.startsWith('rate:') ? withRate(figure as RangedTier[] | Unknown, value) : at(value);
    return figure === 'unknown' ? figure : scaled(figure as RangedTier[], value / MILLION);
  });
  return { ...moved, market: tariff.market.filter((id) => !isMoved(id)) };
}
