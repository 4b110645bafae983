import { RELATIVE_TOLERANCE } from '../../base/numbers.ts';
import type { Bounds } from '../../domain/comparison/index.ts';
import type { CostRange } from '../../domain/types.ts';
import type { CompareLine } from '../../facts/compare/types.ts';
import type { Format } from '../../format/format.ts';
import { figureNames } from '../../format/tariff/index.ts';
import type { WordKey } from '../../format/words.ts';
import type { Column } from './to-columns.ts';
import type { RowDraft, TableCell, TableInput } from './to-table.ts';

const cell = (line: CompareLine, more: Partial<TableCell> = {}): TableCell => ({ lines: [line], sources: [], ...more });

/** Returns the bounds of a cost by its own figures. An unknown figure leaves the high end open. */
const boundsOf = (cost: CostRange, at: (end: 'low' | 'high') => number | null): Bounds | null => {
  const [low, high] = [at('low'), at('high')];
  return low === null || high === null ? null : { low, high: cost.unknown.length > 0 ? null : high };
};

function yearText({ row }: Column, f: Format): string {
  const { low, high, unknown } = row.cost;
  const range = f.join(f.yuan(low.perYearFen), f.yuan(high.perYearFen));
  return unknown.length > 0 ? f.t('compare.yearFrom', { range }) : f.inYuan(range);
}

function rateText({ low, high }: CostRange, f: Format): string | null {
  const [from, to] = [low.effectiveRatePpm, high.effectiveRatePpm];
  return from === null || to === null ? null : f.join(f.effective(from), f.effective(to));
}

const namesOr = (ids: readonly string[], none: WordKey, f: Format): string =>
  ids.length > 0 ? figureNames(ids, f) : f.t(none);

/**
 * Returns the cost rows: total a year, single years, share of sales, and what the total leaves out. Totals are compared
 * only if all columns accept the same share of sales.
 */
export function toCostRows({ f, columns, business }: TableInput): RowDraft[] {
  const maxFen = Math.max(1, ...columns.map(({ row }) => row.cost.high.perYearFen)) * 1.04;
  const taken = columns.map(({ row }) => row.unsupportedShare);
  const isComparable = taken.every((share) => Math.abs(share - (taken[0] as number)) < RELATIVE_TOLERANCE);
  const year = (index: number): TableCell[] =>
    columns.map(({ row }) => cell({ text: f.yuanText(row.cost.typical.byYear[index] ?? 0) }));
  return [
    {
      id: 'cost-year',
      label: f.t('compare.costYear'),
      isMain: true,
      cells: columns.map((column) => {
        const { cost, group } = column.row;
        const isMarket = group === 'unpublished' && cost.market.length > 0;
        return cell(
          { text: yearText(column, f) },
          { bar: { kind: 'cost', cost, maxFen, isOwn: column.href === null, isMarket } },
        );
      }),
      ...(isComparable && { bounds: columns.map(({ bare }) => boundsOf(bare, (end) => bare[end].perYearFen)) }),
    },
    { id: 'cost-first', label: f.t('compare.costFirst'), cells: year(0) },
    ...(business.years > 1 ? [{ id: 'cost-second', label: f.t('compare.costSecond'), cells: year(1) }] : []),
    {
      id: 'cost-rate',
      label: f.t('compare.costRate'),
      cells: columns.map(({ row }) => cell({ text: rateText(row.cost, f) })),
      bounds: columns.map(({ bare }) => boundsOf(bare, (end) => bare[end].effectiveRatePpm)),
    },
    {
      id: 'cost-untaken',
      label: f.t('compare.costUntaken'),
      cells: columns.map(({ row }) =>
        cell({ text: row.unsupportedShare > 0 ? f.share(row.unsupportedShare) : f.t('compare.allTaken') }),
      ),
    },
    {
      id: 'cost-unknown',
      label: f.t('compare.costUnknown'),
      cells: columns.map(({ row }) => cell({ text: namesOr(row.cost.unknown, 'compare.none', f) })),
    },
    {
      id: 'cost-market',
      label: f.t('compare.costMarket'),
      cells: columns.map(({ row }) => cell({ text: namesOr(row.cost.market, 'compare.none', f) })),
    },
  ];
}
