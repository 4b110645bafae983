import { toCsvFile } from '../../base/csv-file.ts';
import type { ComparisonRow } from '../../domain/comparison/index.ts';
import type { Format } from '../../format/format.ts';
import { figureNames } from '../../format/tariff/index.ts';
import { toYuan } from '../../format/to-yuan.ts';
import { COST_ITEMS } from '../../schemas/channels.ts';

/** Returns the table of results as a CSV file; amounts in yuan. */
export function toCsv(rows: readonly ComparisonRow[], label: (id: string) => string, f: Format): string {
  const head = [
    'csv.offer',
    'csv.group',
    'csv.low',
    'csv.typical',
    'csv.high',
    'csv.year1',
    'csv.year2',
    'csv.effective',
    'csv.unsupported',
    'csv.unknown',
    'csv.market',
  ] as const;
  const lines = rows.map((row) => {
    const { low, typical, high, unknown, market } = row.cost;
    return [
      label(row.id),
      f.t(`group.${row.group}`),
      toYuan(low.totalFen),
      toYuan(typical.totalFen),
      toYuan(high.totalFen),
      toYuan(typical.byYear[0] ?? 0),
      typical.byYear.length > 1 ? toYuan(typical.byYear[1] as number) : '',
      typical.effectiveRatePpm === null ? '' : Math.round(typical.effectiveRatePpm) / 10_000,
      Math.round(row.unsupportedShare * 1000) / 10,
      figureNames(unknown, f),
      figureNames(market, f),
      ...COST_ITEMS.map((item) => toYuan(typical.items[item])),
    ];
  });
  const titles = [...head.map((key) => f.t(key)), ...COST_ITEMS.map((item) => f.t(`item.${item}`))];
  return toCsvFile(titles, lines);
}
