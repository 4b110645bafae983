import { mapSpan } from '../../base/spans.ts';
import type { DepositRefund, FigureId, RangedOwnership, Span, Unknown } from '../../domain/types.ts';
import type { Format } from '../format.ts';
import type { WordKey } from '../words.ts';
import type { DescribedLine, TariffKind } from './types.ts';

/** Rows of the key-facts box that state the cost of ownership, in the order of the page. */
export const OWNERSHIP_ROWS = [
  'device',
  'deposit',
  'depositReturn',
  'annual',
  'data',
  'upgrade',
  'maintenance',
] as const;
type OwnershipRowId = (typeof OWNERSHIP_ROWS)[number];

/** Tools that a description needs in addition to the tariff. */
type OwnershipWriter = {
  f: Format;
  kind: TariffKind;
  /** Writes the sales after which a deposit is returned, with the unit. */
  volume: (fen: number) => string;
};

type Part = readonly [figure: FigureId, value: Span | Unknown, lead: WordKey];

const UNKNOWN_LINE: DescribedLine = { text: null };

/** True if a figure is known to be zero. */
const isZero = (figure: Span | Unknown): boolean => figure !== 'unknown' && figure.high === 0;

/** Returns amounts that are paid together, a line for each. Leaves out known zeros if another amount is not zero. */
function amountLines({ f, kind }: OwnershipWriter, parts: readonly Part[]): DescribedLine[] {
  if (parts.every(([, value]) => value === 'unknown')) return [UNKNOWN_LINE];
  const isAllZero = parts.every(([, value]) => isZero(value));
  if (isAllZero && kind === 'offer') return [{ text: f.t('keyFacts.none') }];
  const hasSum = parts.some(([, value]) => value !== 'unknown' && !isZero(value));
  const shown = isAllZero
    ? parts.slice(0, 1)
    : hasSum || kind === 'offer'
      ? parts.filter(([, value]) => !isZero(value))
      : parts;
  return shown.map(([figure, value, lead]) => ({
    figure,
    lead: f.t(lead),
    text: value === 'unknown' ? null : f.pricePoints(value),
  }));
}

/** Returns the lines of a monthly fee: its amounts and the month from which it is charged. */
function monthlyLines(
  { f, kind }: OwnershipWriter,
  { perMonthFen, freeMonths }: RangedOwnership['data'],
  item: 'data' | 'maintenance',
): DescribedLine[] {
  if (perMonthFen === 'unknown') return [UNKNOWN_LINE];
  if (isZero(perMonthFen) && kind === 'offer') return [{ text: f.t('keyFacts.none') }];
  const month: DescribedLine = {
    figure: `${item}.perMonthFen`,
    lead: f.t('keyFacts.perMonth'),
    text: f.pricePoints(perMonthFen),
  };
  if (isZero(perMonthFen)) return [month];
  const yearFen = mapSpan(perMonthFen, (fen) => 12 * fen);
  const year = {
    lead: f.t('keyFacts.perYear'),
    text: kind === 'offer' ? f.pricePoints(yearFen) : f.yearPoints(yearFen),
  };
  const start: DescribedLine = {
    figure: `${item}.freeMonths`,
    lead: f.t('keyFacts.starts'),
    text:
      freeMonths === 'unknown'
        ? null
        : f.t('keyFacts.fromMonth', { month: f.wholePoints(mapSpan(freeMonths, (months) => months + 1)) }),
  };
  if (kind === 'offer') return start.text === null ? [year] : [year, start];
  return [month, year, start];
}

function upgradeLines({ f, kind }: OwnershipWriter, { perTerminalFen, everyYears }: RangedOwnership['upgrade']) {
  const figure = 'upgrade.perTerminalFen';
  if (isZero(everyYears) || isZero(perTerminalFen)) return [{ figure, text: f.t('keyFacts.none') }];
  const lead = f.t('keyFacts.perTerminal');
  const amount: DescribedLine =
    perTerminalFen !== 'unknown'
      ? { figure, lead, text: f.pricePoints(perTerminalFen) }
      : kind === 'offer'
        ? { figure, lead, text: null }
        : UNKNOWN_LINE;
  if (everyYears === 'unknown') return [amount];
  const text = f.t('keyFacts.everyYears', { years: f.wholePoints(everyYears) });
  return [amount, { figure: 'upgrade.everyYears', text }];
}

function returnText({ f, volume }: OwnershipWriter, term: DepositRefund): string {
  if (term.kind !== 'on-volume') return f.t(`keyFacts.return.${term.kind}`);
  return f.t('keyFacts.return.on-volume', { volume: volume(term.volumeFen), months: term.withinMonths });
}

/** Returns the terms on which a deposit is returned; separate best, usual and worst cases if they differ. */
function returnLines(writer: OwnershipWriter, { amountFen, refund }: RangedOwnership['deposit']): DescribedLine[] {
  const { f } = writer;
  if (isZero(amountFen)) return [{ text: f.t('keyFacts.none') }];
  if (refund === 'unknown') return [UNKNOWN_LINE];
  const ends = ['best', 'typical', 'worst'] as const;
  const texts = ends.map((end) => returnText(writer, refund[end]));
  const isSame = texts.every((text) => text === texts[0]);
  return ends.flatMap((end, index): DescribedLine[] => {
    if (isSame && index > 0) return [];
    const line = { figure: 'deposit.refund', text: texts[index] ?? null, isProse: true as const };
    return [isSame ? line : { ...line, lead: f.t(`keyFacts.${end}`) }];
  });
}

function depositLines({ f, kind }: OwnershipWriter, { amountFen }: RangedOwnership['deposit']): DescribedLine[] {
  if (isZero(amountFen) && kind === 'offer') return [{ text: f.t('keyFacts.none') }];
  return [{ figure: 'deposit.amountFen', text: amountFen === 'unknown' ? null : f.pricePoints(amountFen) }];
}

/** Returns the compulsory cost of ownership, a list of lines for each row. */
export function describeOwnership(
  ownership: RangedOwnership,
  writer: OwnershipWriter,
): Record<OwnershipRowId, DescribedLine[]> {
  const { purchase, deposit, annual, data, upgrade, maintenance } = ownership;
  return {
    device: amountLines(writer, [
      ['purchase.priceFen', purchase.priceFen, 'keyFacts.price'],
      ['purchase.setupFen', purchase.setupFen, 'keyFacts.setup'],
    ]),
    deposit: depositLines(writer, deposit),
    depositReturn: returnLines(writer, deposit),
    annual: amountLines(writer, [
      ['annual.perTerminalFen', annual.perTerminalFen, 'keyFacts.perTerminal'],
      ['annual.perMerchantFen', annual.perMerchantFen, 'keyFacts.perMerchant'],
    ]),
    data: monthlyLines(writer, data, 'data'),
    upgrade: upgradeLines(writer, upgrade),
    maintenance: monthlyLines(writer, maintenance, 'maintenance'),
  };
}
