import type { FigureId, RangedTariff } from '../types.ts';
import { mapFigures, readFigure } from './figures.ts';

/**
 * The tariff with every unknown figure that the market range knows taken from there and named in `market`. A channel
 * of which it is not known whether it is taken gets a price but stays unknown; what the provider does not take or
 * offer at all is not filled.
 */
export function fillFromMarket(ranged: RangedTariff, market: RangedTariff): RangedTariff {
  const filled: FigureId[] = [];
  const tariff = mapFigures(ranged, (id, figure) => {
    if (figure !== 'unknown') return figure;
    const reported = readFigure(market, id) ?? 'unknown';
    if (reported !== 'unknown') filled.push(id);
    return reported;
  });
  return { ...tariff, market: [...ranged.market, ...filled] };
}
