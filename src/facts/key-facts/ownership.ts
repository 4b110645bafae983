import type { DepositRefund, Span, Unknown } from '../../domain/types.ts';
import type { WordKey } from '../../format/words.ts';
import { figureLine, isNil, notesOf } from './figures.ts';
import { type FactLine, type FactRow, type FactTools, type PriceList, toRow } from './row.ts';

function pairLines(
  tools: FactTools,
  list: PriceList,
  parts: readonly (readonly [string, Span | Unknown, WordKey])[],
): FactLine[] {
  const { f } = tools;
  if (parts.every(([, figure]) => figure === 'unknown')) return [{ text: null, marks: [] }];
  const hasSum = parts.some(([, figure]) => figure !== 'unknown' && !isNil(figure));
  const allNil = parts.every(([, figure]) => isNil(figure));
  const shown = hasSum ? parts.filter(([, figure]) => !isNil(figure)) : allNil ? parts.slice(0, 1) : parts;
  return shown.map(([id, figure, lead]) =>
    figureLine(tools, list, id, figure === 'unknown' ? null : f.pricePoints(figure), f.t(lead)),
  );
}

function monthlyLines(tools: FactTools, list: PriceList, item: 'data' | 'maintenance'): FactLine[] {
  const { f } = tools;
  const { perMonthFen, freeMonths } = list.tariff.ownership[item];
  if (perMonthFen === 'unknown') return [{ text: null, marks: [] }];
  const lines = [figureLine(tools, list, `${item}.perMonthFen`, f.pricePoints(perMonthFen), f.t('keyFacts.perMonth'))];
  if (isNil(perMonthFen)) return lines;
  const year = { low: perMonthFen.low * 12, typical: perMonthFen.typical * 12, high: perMonthFen.high * 12 };
  lines.push({ text: f.yearPoints(year), marks: [], lead: f.t('keyFacts.perYear') });
  const from =
    freeMonths === 'unknown'
      ? null
      : { low: freeMonths.low + 1, typical: freeMonths.typical + 1, high: freeMonths.high + 1 };
  lines.push(
    figureLine(
      tools,
      list,
      `${item}.freeMonths`,
      from && f.t('keyFacts.fromMonth', { month: f.wholePoints(from) }),
      f.t('keyFacts.starts'),
    ),
  );
  return lines;
}

function upgradeLines(tools: FactTools, list: PriceList): FactLine[] {
  const { f } = tools;
  const { perTerminalFen, everyYears } = list.tariff.ownership.upgrade;
  if (isNil(everyYears) || isNil(perTerminalFen))
    return [figureLine(tools, list, 'upgrade.perTerminalFen', f.t('keyFacts.none'))];
  return pairLines(tools, list, [['upgrade.perTerminalFen', perTerminalFen, 'keyFacts.perTerminal']]).concat(
    everyYears === 'unknown'
      ? []
      : figureLine(tools, list, 'upgrade.everyYears', f.t('keyFacts.everyYears', { years: f.wholePoints(everyYears) })),
  );
}

const termText = ({ f }: FactTools, term: DepositRefund): string =>
  term.kind === 'on-volume'
    ? f.t('keyFacts.return.on-volume', { volume: f.large(term.volumeFen), months: term.withinMonths })
    : f.t(`keyFacts.return.${term.kind}`);

function returnLines(tools: FactTools, list: PriceList): FactLine[] {
  const { amountFen, refund } = list.tariff.ownership.deposit;
  if (isNil(amountFen)) return [{ text: tools.f.t('keyFacts.none'), marks: [] }];
  if (refund === 'unknown') return [{ text: null, marks: [] }];
  const texts = (['best', 'typical', 'worst'] as const).map((end) => [end, termText(tools, refund[end])] as const);
  const isSame = texts.every(([, text]) => text === texts[0]?.[1]);
  return texts
    .filter((_, index) => index === 0 || !isSame)
    .map(([end, text]) => ({
      ...figureLine(tools, list, 'deposit.refund', text, isSame ? undefined : tools.f.t(`keyFacts.${end}`)),
      isProse: true,
    }));
}

/** Compulsory items of ownership, in the order of the receipt. */
export function ownershipRows(tools: FactTools, list: PriceList): FactRow[] {
  const { purchase, deposit, annual } = list.tariff.ownership;
  const notes = (item: keyof PriceList['record']['ownership']) => notesOf(tools, list.record.ownership[item]);
  const depositText = deposit.amountFen === 'unknown' ? null : tools.f.pricePoints(deposit.amountFen);
  const device = pairLines(tools, list, [
    ['purchase.priceFen', purchase.priceFen, 'keyFacts.price'],
    ['purchase.setupFen', purchase.setupFen, 'keyFacts.setup'],
  ]);
  const yearly = pairLines(tools, list, [
    ['annual.perTerminalFen', annual.perTerminalFen, 'keyFacts.perTerminal'],
    ['annual.perMerchantFen', annual.perMerchantFen, 'keyFacts.perMerchant'],
  ]);
  return [
    toRow(tools, 'device', device, notes('purchase')),
    toRow(tools, 'deposit', [figureLine(tools, list, 'deposit.amountFen', depositText)], notes('deposit')),
    toRow(tools, 'depositReturn', returnLines(tools, list)),
    toRow(tools, 'annual', yearly, notes('annual')),
    toRow(tools, 'data', monthlyLines(tools, list, 'data'), notes('data')),
    toRow(tools, 'upgrade', upgradeLines(tools, list), notes('upgrade')),
    toRow(tools, 'maintenance', monthlyLines(tools, list, 'maintenance'), notes('maintenance')),
  ];
}
