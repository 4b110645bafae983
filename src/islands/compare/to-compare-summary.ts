import { RELATIVE_TOLERANCE } from '../../base/numbers.ts';
import { isCheaperInEveryCase } from '../../domain/ranges/index.ts';
import type { Format } from '../../format/format.ts';
import { figureNames } from '../../format/tariff/index.ts';
import { toWordKey } from '../../format/words.ts';
import type { Column } from './to-columns.ts';
import type { TableRow, TableSection } from './to-table.ts';

type Input = { f: Format; columns: readonly Column[]; sections: readonly TableSection[] };

/** Describes the cost of a column. With two columns it also names figures that are unknown or from the market. */
function toCostSentence({ label: name, row }: Column, f: Format, isLong: boolean): string {
  const { low, high, unknown, market } = row.cost;
  const range = f.join(f.yuan(low.perYearFen), f.yuan(high.perYearFen));
  const open = isLong && unknown.length > 0 ? f.t('compare.costOpen', { names: figureNames(unknown, f) }) : '';
  if (row.unsupportedShare === 1) return f.t('compare.costOfNothing', { name });
  if (row.group === 'unpublished' && market.length > 0) return f.t('compare.costOfMarket', { name, range }) + open;
  const filled = isLong && market.length > 0 ? f.t('compare.costFilled', { names: figureNames(market, f) }) : '';
  return f.t(unknown.length > 0 ? 'compare.costOfKnown' : 'compare.costOf', { name, range }) + filled + open;
}

/** Names the column that is cheaper in every case, or the reason why none is. Uses own figures and equal sales only. */
function toVerdictSentences({ f, columns }: Input): string[] {
  const short = columns.filter(({ row }) => row.unsupportedShare > 0);
  const shares = columns.map(({ row }) => row.unsupportedShare);
  if (shares.some((share) => Math.abs(share - (shares[0] as number)) > RELATIVE_TOLERANCE))
    return [
      f.t('compare.notComparable', {
        parts: short
          .map(({ label: name, row }) => f.t('compare.untaken', { name, share: f.share(row.unsupportedShare) }))
          .join(f.t('unit.list')),
      }),
    ];
  const cheapest = columns.find((one) =>
    columns.every((other) => other === one || isCheaperInEveryCase(one.bare, other.bare)),
  );
  if (!cheapest) return [f.t('compare.overlap')];
  const others = columns.filter((column) => column !== cheapest).map(({ label }) => label);
  return [f.t('cheaper.every', { name: cheapest.label, others: others.join(f.t('unit.list')) })];
}

/** Returns the name of a channel or function inside a sentence. */
const nameOf = ({ id, label }: TableRow, f: Format): string =>
  id.startsWith('accepts-') ? f.t(toWordKey('said', id.slice('accepts-'.length))) : label;

/** Lists what one column lacks and another has. Groups columns that lack the same; unpublished is no difference. */
function toDifferenceSentences(
  { f, columns, sections }: Input,
  id: string,
  words: 'compare.takes' | 'compare.lacks',
): string[] {
  const rows = sections.find((section) => section.id === id)?.rows ?? [];
  const columnsByLack = new Map<string, string[]>();
  for (const [index, { label }] of columns.entries()) {
    const lost = rows.filter(
      ({ cells }) => cells[index]?.answer === 'no' && cells.some(({ answer }) => answer === 'yes'),
    );
    const names = lost.map((row) => nameOf(row, f)).join(f.t('unit.list'));
    if (names) columnsByLack.set(names, [...(columnsByLack.get(names) ?? []), label]);
  }
  return [...columnsByLack].map(([names, who]) => {
    const name = who.join(f.t('unit.list'));
    if (columns.length > 2) return f.t(`${words}Many`, { name, names });
    return f.t(words, { name, names, other: columns.find(({ label }) => label !== who[0])?.label ?? '' });
  });
}

function toUnknownSentences({ f, columns, sections }: Input): string[] {
  const count = sections.flatMap(({ rows }) => rows).filter(({ isUnknown }) => isUnknown).length;
  if (count === 0) return [];
  if (columns.some(({ href }) => href === null)) return [f.t('compare.unknownOffers', { count })];
  return [f.t(columns.length === 2 ? 'compare.unknownTwo' : 'compare.unknownMany', { count })];
}

/**
 * Summarises the comparison in sentences: costs and the cheapest column first, then differences in acceptance and
 * functions. The last sentence counts the rows without any published value.
 */
export function toCompareSummary(input: Input): string[] {
  const { f, columns } = input;
  if (columns.length === 0) return [];
  const costs = columns.map((column) => toCostSentence(column, f, columns.length <= 2)).join(f.t('compare.semicolon'));
  const first = `${costs}${f.t('unit.stop')}`;
  if (columns.length === 1) return [first];
  return [
    first,
    ...toVerdictSentences(input),
    ...toDifferenceSentences(input, 'acceptance', 'compare.takes'),
    ...toDifferenceSentences(input, 'functions', 'compare.lacks'),
    ...toUnknownSentences(input),
  ];
}
