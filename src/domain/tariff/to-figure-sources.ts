import { CHANNELS } from '../../schemas/channels.ts';
import type { MarketRecord } from '../../schemas/tariff.ts';
import { type BlockItem, COST_ITEM_FIGURES } from '../ownership/item-figures.ts';
import type { FigureId } from '../types.ts';
import { lineOnDay } from './line-on-day.ts';

/** A dated line of any cost item. Its figures are read by name. */
type BlockLine = { from: string; until?: string | undefined; sources: string[]; [figure: string]: unknown };

/** Returns the source ids of each known figure of a price list on a day, by id of the figure. */
export function toFigureSources(record: MarketRecord, dayIso: string): Record<FigureId, readonly string[]> {
  const found: Record<FigureId, readonly string[]> = {};
  for (const channel of CHANNELS) {
    const lines = record.rates[channel];
    const line = typeof lines === 'string' ? 'unknown' : lineOnDay(lines, dayIso);
    if (line !== 'unknown') found[`rate:${channel}`] = line.sources;
  }
  const blocks = {
    ...record.ownership,
    instant: record.instant === 'not-offered' ? ('unknown' as const) : record.instant,
  };
  for (const item of Object.keys(blocks) as BlockItem[]) {
    const line = lineOnDay(blocks[item] as readonly BlockLine[] | 'unknown', dayIso);
    if (line === 'unknown') continue;
    for (const figure of Object.keys(COST_ITEM_FIGURES[item]))
      if (line[figure] !== 'unknown') found[`${item}.${figure}`] = line.sources;
  }
  return found;
}
