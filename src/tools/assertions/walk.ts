import { toField } from '../../schemas/friendly.ts';
import { COLLECTIONS, WORD_FILES } from '../../schemas/registry.ts';
import type { MarketRecord } from '../../schemas/tariff.ts';
import { TIER_FIGURES, type TierOf } from '../../schemas/tier-figures.ts';
import type { FigureRecord } from '../../schemas/units.ts';
import type { Content } from '../content.ts';
import { recordFile } from './fault.ts';

export type Place = { file: string; field: string };

/** Common fields of all dated lines. */
export type Line = {
  from: string;
  until?: string | undefined;
  why?: unknown;
  sources: string[];
  tiers?: TierOf<FigureRecord>[];
  refund?: unknown;
};

const FIGURES: readonly string[] = [
  ...TIER_FIGURES,
  'priceFen',
  'setupFen',
  'amountFen',
  'perTerminalFen',
  'perMerchantFen',
  'perMonthFen',
  'freeMonths',
  'everyYears',
  'perPayoutFen',
];

/** Returns every content file with its parsed value, in the order of the collections. */
function filesOf(content: Content): { file: string; value: unknown }[] {
  const records = Object.entries(COLLECTIONS).flatMap(([name, { shape, path }]) => {
    const value: unknown = content[name as keyof typeof COLLECTIONS];
    if (value instanceof Map) return [...value].map(([id, record]) => ({ file: `${path}/${id}.yaml`, value: record }));
    if (shape !== 'split-list') return [{ file: path, value }];
    const byFile = Map.groupBy(value as object[], (record) => content.fileOf.get(record) ?? path);
    return [...byFile].map(([file, list]) => ({ file, value: list }));
  });
  const words = (['zh', 'en'] as const).map((lang) => ({ file: WORD_FILES[lang].path, value: content.words[lang] }));
  return [...records, ...words];
}

/** Returns every record, list and value of all content, outermost first, with file and field. */
export function everythingIn(content: Content): (Place & { key: string; value: unknown })[] {
  return filesOf(content).flatMap(({ file, value: whole }) => {
    const found: (Place & { key: string; value: unknown })[] = [];
    const visit = (value: unknown, path: readonly PropertyKey[]): void => {
      found.push({ file, field: toField(whole, path), key: String(path.at(-1) ?? ''), value });
      if (typeof value !== 'object' || value === null) return;
      const isList = Array.isArray(value);
      for (const [key, item] of Object.entries(value)) visit(item, [...path, isList ? Number(key) : key]);
    };
    visit(whole, []);
    return found;
  });
}

/** Returns the price lists: every tariff and the market prices. */
export function priceListsOf({ tariffs, market }: Content): { file: string; record: MarketRecord }[] {
  const lists = [...tariffs].map(([id, record]) => ({
    file: recordFile('tariffs', id),
    record: record as MarketRecord,
  }));
  return market ? [...lists, { file: 'content/market.yaml', record: market }] : lists;
}

/** Returns the rows of a price list that have dated lines, by field: `rates.alipay`, `ownership.data`, `instant`. */
export function datedRowsOf(record: MarketRecord): { field: string; lines: Line[] }[] {
  const rows: [string, unknown][] = [
    ...Object.entries(record.rates).map(([channel, row]): [string, unknown] => [`rates.${channel}`, row]),
    ['refunds', record.refunds],
    ...Object.entries(record.ownership).map(([item, row]): [string, unknown] => [`ownership.${item}`, row]),
    ['instant', record.instant],
  ];
  return rows.flatMap(([field, lines]) => (Array.isArray(lines) ? [{ field, lines: lines as Line[] }] : []));
}

/** Returns every dated line of every price list. */
export function datedLinesOf(content: Content): (Place & { line: Line })[] {
  return priceListsOf(content).flatMap(({ file, record }) =>
    datedRowsOf(record).flatMap(({ field, lines }) =>
      lines.map((line, index) => ({ file, field: `${field}.${index}`, line })),
    ),
  );
}

/** Returns the figures of a line and its tiers by name. Limits of tiers and refund conditions are not figures. */
export function figuresOf(line: Line): { name: string; figure: FigureRecord }[] {
  const of = (record: object, prefix: string) =>
    Object.entries(record)
      .filter(([name, value]) => FIGURES.includes(name) && value !== undefined)
      .map(([name, value]) => ({ name: `${prefix}${name}`, figure: value as FigureRecord }));
  return [...of(line, ''), ...(line.tiers ?? []).flatMap((tier, index) => of(tier, `tiers.${index}.`))];
}
