import { toEnd } from '../../../domain/ranges/index.ts';
import type { FigureId, RangedTariff } from '../../../domain/types.ts';
import { CHANNELS } from '../../../schemas/channels.ts';
import type { Histogram } from '../histogram/histogram.ts';
import { type PricedTariff, priceHistogram } from './price-histogram.ts';

type PricedRange = {
  low: PricedTariff;
  typical: PricedTariff;
  high: PricedTariff;
  /** Unknown figures that affect these payments. With any, the total is a lower bound. */
  unknown: FigureId[];
  /** Figures that affect these payments and come from the market range. */
  market: FigureId[];
};

/** Figures of a price list that affect these payments. */
type Figures = { id: FigureId; isUnknown: boolean }[];

function affectingFigures({ volumes }: Histogram, { rates, refunds, instant }: RangedTariff): Figures {
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
 * Prices the counted payments at both ends and the typical values of a price list (see src/domain/README.md). A refund
 * of a sale outside the file uses the opposite end, because a higher price refunds a higher fee. Callers remove
 * `instant` from the tariff if the shop does not use instant settlement.
 */
export function priceRange(histogram: Histogram, ranged: RangedTariff): PricedRange {
  const low = toEnd(ranged, 'low');
  const high = toEnd(ranged, 'high');
  const figures = affectingFigures(histogram, ranged);
  return {
    low: priceHistogram(histogram, low, high),
    typical: priceHistogram(histogram, toEnd(ranged, 'typical')),
    high: priceHistogram(histogram, high, low),
    unknown: figures.filter(({ isUnknown }) => isUnknown).map(({ id }) => id),
    market: figures.map(({ id }) => id).filter((id) => ranged.market.includes(id)),
  };
}
