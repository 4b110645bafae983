import { PPM } from '../../base/numbers.ts';
import { pointSpan } from '../../base/spans.ts';
import { mapFigures, readFigure } from '../ranges/figures.ts';
import type { FigureId, RangedTariff, RangedTier, Unknown } from '../types.ts';

/** Line id for all rates of a tariff together. Its value is a share of the present rates in ppm. */
export const ALL_RATES = 'rate:*';

/** Highest rate that a line is set to: 10 %. */
export const MAX_RATE_PPM = 100_000;

/** Returns the rate that names the price of a channel: that of the first tier that is not free, or 0. */
export const leadRatePpm = (tiers: readonly RangedTier[]): number =>
  tiers.find(({ ratePpm }) => ratePpm.typical > 0)?.ratePpm.typical ?? 0;

/** Returns the tiers with their rates times a factor. Limits each rate to 10 %, or to its present value if higher. */
const scaled = (tiers: readonly RangedTier[], factor: number): RangedTier[] =>
  tiers.map((tier) => {
    const now = tier.ratePpm.typical;
    return { ...tier, ratePpm: pointSpan(Math.min(now * factor, Math.max(now, MAX_RATE_PPM))) };
  });

function withRate(tiers: RangedTier[] | Unknown, ratePpm: number): RangedTier[] {
  if (tiers === 'unknown') return [{ ratePpm: pointSpan(ratePpm) }];
  const lead = leadRatePpm(tiers);
  return lead > 0 ? scaled(tiers, ratePpm / lead) : tiers.map((tier) => ({ ...tier, ratePpm: pointSpan(ratePpm) }));
}

/**
 * Returns a copy of the tariff with one line set to a value, in the unit of the line: fen, ppm, or for `rate:*` the
 * share of the present rates in ppm. The value of a price is the rate of its first tier that is not free; the other
 * tiers scale with it, and all other figures of the tiers stay. An unknown price becomes a plain rate. Throws a
 * RangeError if the tariff does not have the line.
 */
export function withLine(tariff: RangedTariff, line: FigureId, value: number): RangedTariff {
  const isMoved = (id: FigureId) => id === line || (line === ALL_RATES && id.startsWith('rate:'));
  if (line !== ALL_RATES && readFigure(tariff, line) === undefined)
    throw new RangeError(`${tariff.id}: expected a line of the tariff, got ${line}`);
  const moved = mapFigures(tariff, (id, figure) => {
    if (!isMoved(id)) return figure;
    if (line !== ALL_RATES)
      return id.startsWith('rate:') ? withRate(figure as RangedTier[] | Unknown, value) : pointSpan(value);
    return figure === 'unknown' ? figure : scaled(figure as RangedTier[], value / PPM);
  });
  return { ...moved, market: tariff.market.filter((id) => !isMoved(id)) };
}
