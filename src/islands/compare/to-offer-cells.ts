import type { RangedTariff } from '../../domain/types.ts';
import type { CompareCell, CompareLine } from '../../facts/compare/types.ts';
import type { Format } from '../../format/format.ts';
import {
  type DescribedLine,
  describeExamples,
  describeInstant,
  describeOwnership,
  describeRates,
  RATE_ROWS,
} from '../../format/tariff/index.ts';
import { CHANNELS } from '../../schemas/channels.ts';

/** Returns a described line as a line of a cell; an unknown figure reads "not in the offer". */
function toLine({ lead, text, isUnknown }: DescribedLine, f: Format): CompareLine {
  const named = lead === undefined ? {} : { lead };
  if (text === null) return { ...named, text: f.t('compare.notInOffer'), isUnknown: true };
  return { ...named, text, ...(isUnknown && { isUnknown }) };
}

/**
 * Returns the cells of an own offer: rates, ownership, accepted channels and worked examples. Leaves out rows about the
 * company, because an offer does not state them.
 */
export function toOfferCells(tariff: RangedTariff, f: Format): Record<string, CompareCell> {
  const accepted = new Set(tariff.rates.map(({ channel }) => channel));
  const rows: (readonly [id: string, lines: readonly DescribedLine[]])[] = [
    ...RATE_ROWS.map((row) => [row[0], describeRates(tariff, row, 'offer', f)] as const),
    ['instant', describeInstant(tariff, f)],
    ...Object.entries(describeOwnership(tariff.ownership, { f, kind: 'offer', volume: f.priceText })),
    ...describeExamples(tariff, 'offer', f).map(([id, line]) => [id, [line]] as const),
  ];
  const cells = rows.map(([id, lines]) => [id, { lines: lines.map((line) => toLine(line, f)), sources: [] }] as const);
  const answers = CHANNELS.map((channel): [string, CompareCell] => {
    const answer = accepted.has(channel) ? 'yes' : 'no';
    return [`accepts-${channel}`, { lines: [{ text: f.t(`compare.${answer}`) }], sources: [], answer }];
  });
  return Object.fromEntries([...cells, ...answers]);
}
