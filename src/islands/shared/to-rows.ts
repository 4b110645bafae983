import type { ComparisonRow, Group } from '../../domain/comparison/index.ts';
import type { FigureId } from '../../domain/types.ts';
import type { EntryFacts } from '../../facts/calculator/types.ts';
import type { Format } from '../../format/format.ts';
import { toWordKey } from '../../format/words.ts';
import { CHANNELS } from '../../schemas/channels.ts';

/** Rows drawn as one: providers that publish nothing all cost the market range. */
export type RowGroup = { rows: ComparisonRow[]; group: Group; cost: ComparisonRow['cost'] };

const isSameMarketCost = (a: ComparisonRow, b: ComparisonRow): boolean =>
  a.group === 'unpublished' &&
  b.group === 'unpublished' &&
  a.unsupportedShare === b.unsupportedShare &&
  Math.abs(a.cost.typical.totalFen - b.cost.typical.totalFen) < 0.5;

/** Joins rows that cost the same at market prices; every other row stands alone. */
export function toRowGroups(rows: readonly ComparisonRow[]): RowGroup[] {
  const groups: RowGroup[] = [];
  for (const row of rows) {
    const same = groups.find((group) => isSameMarketCost(group.rows[0] as ComparisonRow, row));
    if (same) {
      same.rows.push(row);
      // Drawn by the one of which most is known; each receipt has its own.
      if (row.cost.unknown.length < same.cost.unknown.length) same.cost = row.cost;
    } else groups.push({ rows: [row], group: row.group, cost: row.cost });
  }
  return groups;
}

/** What a line costs; its other figures only say when and how, and are named with it. */
const isAmount = (id: FigureId): boolean => /^rate:|(?:amount|perTerminal|perMonth)Fen$/.test(id);

/** Name of a figure for people: the channel of a rate, the cost item of an amount, else the condition by itself. */
export function figureName(id: FigureId, f: Format): string {
  if (id.startsWith('rate:')) return f.t(toWordKey('said', id.slice(5)));
  return isAmount(id) ? f.t(toWordKey('said', id.split('.')[0] ?? '')) : f.t(toWordKey('figure', id));
}

/** Figures as a short list of names: all rates together when they are many, each item once. */
export function figureNames(ids: readonly FigureId[], f: Format): string {
  const rates = ids.filter((id) => id.startsWith('rate:'));
  const amounts = new Set(ids.filter(isAmount).map((id) => id.split('.')[0]));
  // A condition goes without saying when the amount it belongs to is in the list.
  const others = ids.filter(
    (id) => !id.startsWith('rate:') && (isAmount(id) || !amounts.has(id.split('.')[0] as string)),
  );
  const names = rates.length > 3 ? [f.t('cost.allRates')] : rates.map((id) => figureName(id, f));
  return [...new Set([...names, ...others.map((id) => figureName(id, f))])].join(f.t('unit.list'));
}

/** The rates that decide a row, as one reads them on an offer: channels in use with a price of their own. */
export function toRateNotes(row: ComparisonRow, facts: EntryFacts | undefined, used: ReadonlySet<string>, f: Format) {
  return CHANNELS.flatMap((channel) => {
    const rate = row.tariff.rates.find((known) => known.channel === channel);
    const figure = `rate:${channel}`;
    if (!rate || rate.tiers === 'unknown' || !used.has(channel) || row.tariff.market.includes(figure)) return [];
    const text = f.span((rate.tiers[0] as { ratePpm: { low: number; typical: number; high: number } }).ratePpm, f.rate);
    return [{ channel, figure, text, sources: facts?.figureSources[figure] ?? [] }];
  });
}
