import { toEnd } from '../../domain/ranges/index.ts';
import type { FigureId, RangedTariff } from '../../domain/types.ts';
import { CHANNELS } from '../../schemas/channels.ts';
import type { Histogram } from './histogram.ts';
import { type Priced, priceHistogram } from './price-all.ts';

export type PricedRange = {
  low: Priced;
  typical: Priced;
  high: Priced;
  /** Figures that bear on these payments and are unknown; with any, the total reads "at least". */
  unknown: FigureId[];
  /** Figures that bear on these payments and come from the market range. */
  market: FigureId[];
};

type Figures = { id: FigureId; isUnknown: boolean }[];

function bearingFigures({ volumes }: Histogram, { rates, refunds, instant }: RangedTariff): Figures {
  const figures: Figures = [];
  let isRefunded = false;
  for (const [index, channel] of CHANNELS.entries()) {
    const { sales, refunds: back } = volumes[index] ?? { sales: 0, refunds: 0 };
    const rate = rates.find((candidate) => candidate.channel === channel);
    if (!rate || sales + back === 0) continue;
    figures.push({ id: `rate:${channel}`, isUnknown: rate.accepted === 'unknown' || rate.tiers === 'unknown' });
    if (back > 0) isRefunded = true;
  }
  if (isRefunded) figures.push({ id: 'refunds', isUnknown: refunds === 'unknown' });
  if (instant && figures.length > 0) {
    figures.push({ id: 'instant.ratePpm', isUnknown: instant.ratePpm === 'unknown' });
    figures.push({ id: 'instant.perPayoutFen', isUnknown: instant.perPayoutFen === 'unknown' });
  }
  return figures;
}

/**
 * The counted payments at the cheapest end, at the typical values and at the dearest end of a price list (rules: Ranges
 * and unknowns). A refund of a sale that is not in the file runs the other way, a dearer price gives more back, and so
 * takes the other end. Leave `instant` out of the tariff where the shop does not use it.
 */
export function priceRange(histogram: Histogram, ranged: RangedTariff): PricedRange {
  const low = toEnd(ranged, 'low');
  const high = toEnd(ranged, 'high');
  const figures = bearingFigures(histogram, ranged);
  return {
    low: priceHistogram(histogram, low, high),
    typical: priceHistogram(histogram, toEnd(ranged, 'typical')),
    high: priceHistogram(histogram, high, low),
    unknown: figures.filter(({ isUnknown }) => isUnknown).map(({ id }) => id),
    market: figures.map(({ id }) => id).filter((id) => ranged.market.includes(id)),
  };
}
