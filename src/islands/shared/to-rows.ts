import type { ComparisonRow, Group } from '../../domain/comparison/index.ts';
import type { EntryFacts } from '../../facts/calculator/types.ts';
import type { Format } from '../../format/format.ts';
import { CHANNELS } from '../../schemas/channels.ts';

/** Rows that are shown as one: all providers that publish nothing cost the market range. */
export type RowGroup = { rows: ComparisonRow[]; group: Group; cost: ComparisonRow['cost'] };

const isSameMarketCost = (a: ComparisonRow, b: ComparisonRow): boolean =>
  a.group === 'unpublished' &&
  b.group === 'unpublished' &&
  a.unsupportedShare === b.unsupportedShare &&
  Math.abs(a.cost.typical.totalFen - b.cost.typical.totalFen) < 0.5;

/** Joins rows that cost the same at market prices. Every other row forms its own group. */
export function toRowGroups(rows: readonly ComparisonRow[]): RowGroup[] {
  const groups: RowGroup[] = [];
  for (const row of rows) {
    const same = groups.find((group) => isSameMarketCost(group.rows[0] as ComparisonRow, row));
    if (same) {
      same.rows.push(row);
      // Shows the cost with the fewest unknown figures. Each receipt shows its own cost.
      if (row.cost.unknown.length < same.cost.unknown.length) same.cost = row.cost;
    } else groups.push({ rows: [row], group: row.group, cost: row.cost });
  }
  return groups;
}

/** Returns the rates that decide a row: the first own rate of each channel in use. */
export function toRateNotes(row: ComparisonRow, facts: EntryFacts | undefined, used: ReadonlySet<string>, f: Format) {
  return CHANNELS.flatMap((channel) => {
    const rate = row.tariff.rates.find((known) => known.channel === channel);
    const figure = `rate:${channel}`;
    if (!rate || rate.tiers === 'unknown' || !used.has(channel) || row.tariff.market.includes(figure)) return [];
    const text = f.span((rate.tiers[0] as { ratePpm: { low: number; typical: number; high: number } }).ratePpm, f.rate);
    return [{ channel, figure, text, sources: facts?.figureSources[figure] ?? [] }];
  });
}
