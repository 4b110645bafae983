import type { FigureId, RangedTariff } from '../types.ts';
import { mapFigures, readFigure } from './figures.ts';

/**
 * Returns the tariff with unknown figures replaced by those of the market range, and lists them in `market`. A channel
 * of unknown acceptance gets a price, but its acceptance stays unknown. Channels and instant settlement that the
 * provider does not offer are not filled.
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
