import { type Channel, type DepositRefund, lineOnDay, type RangedTier, type Span, type Unknown } from '../domain/index.ts';
import { type FactLine, type FactRow, type FactTools, type PriceList, toRow } from './key-facts-row.ts';

type Noted = { note?: { zh: string; en: string } | undefined; why?: { zh: string; en: string } | undefined };
type DatedLine = Noted & { from: string; until?: string | undefined };

const CHANNEL_ROWS = [
  ['debit', ['debit-card']],
  ['credit', ['credit-card']],
  ['small', ['small-contactless', 'unionpay-qr']],
  ['alipay', ['alipay']],
  ['wechat', ['wechat-pay']],
  ['foreign', ['foreign-card']],
  ['ecny', ['e-cny']],
] as const satisfies readonly (readonly [string, readonly Channel[]])[];

/** Reason and remark of the dated line that holds on the day. */
function notesOf(tools: FactTools, lines: unknown): (string | undefined)[] {
  if (!Array.isArray(lines)) return [];
  const line = lineOnDay(lines as DatedLine[], tools.day);
  return line === 'unknown' ? [] : [line.why?.[tools.lang], line.note?.[tools.lang]];
}

/** A line for a figure of the price list, with the marks of its sources. */
function figureLine(tools: FactTools, list: PriceList, figure: string, text: string | null, lead?: string): FactLine {
  const marks = text === null ? [] : tools.citations.marks(list.figureSources[figure]);
  return { text, marks, stale: list.stale.includes(figure), ...(lead === undefined ? {} : { lead }) };
}

function tierText({ f }: FactTools, tier: RangedTier): string {
  const parts = [f.rate(tier.ratePpm)];
  if (tier.minFen) parts.push(f.t('keyFacts.min', { amount: f.price(tier.minFen) }));
  if (tier.capFen) parts.push(f.t('keyFacts.cap', { amount: f.price(tier.capFen) }));
  if (tier.fixedFen) parts.push(f.t('keyFacts.fixed', { amount: f.price(tier.fixedFen) }));
  return parts.join(f.t('keyFacts.comma'));
}

/** A line for each step of a channel's price; one line when it has no steps, no price, or is not taken. */
function channelLines(tools: FactTools, list: PriceList, channel: Channel, isNamed: boolean): FactLine[] {
  const { f } = tools;
  const figure = `rate:${channel}`;
  const name = isNamed ? f.t(`channel.${channel}`) : undefined;
  const rate = list.tariff.rates.find((known) => known.channel === channel);
  if (!rate) return [figureLine(tools, list, figure, f.t('keyFacts.notTaken'), name)];
  if (rate.tiers === 'unknown') {
    return rate.accepted === 'unknown'
      ? [{ text: f.t('unknown.taken'), marks: [], isUnknown: true, ...(name === undefined ? {} : { lead: name }) }]
      : [figureLine(tools, list, figure, null, name)];
  }
  const tiers = rate.tiers;
  return tiers.map((tier, index) => {
    const limit = tier.upToFen ?? tiers[index - 1]?.upToFen;
    const step = limit === undefined ? undefined : f.t(tier.upToFen === undefined ? 'keyFacts.above' : 'keyFacts.upTo', { amount: f.yuan(limit) });
    const lead = [name, step].filter((part) => part !== undefined).join(' ');
    return figureLine(tools, list, figure, tierText(tools, tier), lead === '' ? undefined : lead);
  });
}

const isNil = (figure: Span | Unknown): boolean => figure !== 'unknown' && figure.high === 0;

/** Two figures that add up: a nil one is left out beside a sum, all nil or all unknown is said once. */
function pairLines(tools: FactTools, list: PriceList, parts: readonly (readonly [string, Span | Unknown, string])[]): FactLine[] {
  const { f } = tools;
  if (parts.every(([, figure]) => figure === 'unknown')) return [{ text: null, marks: [] }];
  const hasSum = parts.some(([, figure]) => figure !== 'unknown' && !isNil(figure));
  const allNil = parts.every(([, figure]) => isNil(figure));
  const shown = hasSum ? parts.filter(([, figure]) => !isNil(figure)) : allNil ? parts.slice(0, 1) : parts;
  return shown.map(([id, figure, lead]) =>
    figureLine(tools, list, id, figure === 'unknown' ? null : f.price(figure), f.t(lead)),
  );
}

function monthlyLines(tools: FactTools, list: PriceList, item: 'data' | 'maintenance'): FactLine[] {
  const { f } = tools;
  const { perMonthFen, freeMonths } = list.tariff.ownership[item];
  if (perMonthFen === 'unknown') return [{ text: null, marks: [] }];
  const lines = [figureLine(tools, list, `${item}.perMonthFen`, f.price(perMonthFen), f.t('keyFacts.perMonth'))];
  if (isNil(perMonthFen)) return lines;
  const year = { low: perMonthFen.low * 12, typical: perMonthFen.typical * 12, high: perMonthFen.high * 12 };
  lines.push({ text: f.yearly(year), marks: [], lead: f.t('keyFacts.perYear') });
  const from = freeMonths === 'unknown' ? null : { low: freeMonths.low + 1, typical: freeMonths.typical + 1, high: freeMonths.high + 1 };
  lines.push(figureLine(tools, list, `${item}.freeMonths`, from && f.t('keyFacts.fromMonth', { month: f.count(from) }), f.t('keyFacts.starts')));
  return lines;
}

function upgradeLines(tools: FactTools, list: PriceList): FactLine[] {
  const { f } = tools;
  const { perTerminalFen, everyYears } = list.tariff.ownership.upgrade;
  if (isNil(everyYears) || isNil(perTerminalFen)) return [figureLine(tools, list, 'upgrade.perTerminalFen', f.t('keyFacts.none'))];
  return pairLines(tools, list, [['upgrade.perTerminalFen', perTerminalFen, 'keyFacts.perTerminal']]).concat(
    everyYears === 'unknown' ? [] : figureLine(tools, list, 'upgrade.everyYears', f.t('keyFacts.everyYears', { years: f.count(everyYears) })),
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

function instantLines(tools: FactTools, list: PriceList): FactLine[] {
  const { f } = tools;
  const instant = list.tariff.instant;
  if (!instant) return [{ text: f.t('keyFacts.notOffered'), marks: [] }];
  const { ratePpm, perPayoutFen } = instant;
  if (ratePpm === 'unknown' && perPayoutFen === 'unknown') return [{ text: null, marks: [] }];
  return [
    figureLine(tools, list, 'instant.ratePpm', ratePpm === 'unknown' ? null : f.rate(ratePpm), f.t('keyFacts.share')),
    figureLine(tools, list, 'instant.perPayoutFen', perPayoutFen === 'unknown' ? null : f.price(perPayoutFen), f.t('keyFacts.perPayout')),
  ];
}

function refundRow(tools: FactTools, list: PriceList): FactRow {
  const line = lineOnDay(list.record.refunds, tools.day);
  const notes = notesOf(tools, list.record.refunds);
  if (line === 'unknown') return toRow(tools, 'refunds', [{ text: null, marks: [] }], notes);
  const { text, marks, stale } = tools.citations.cite('price', tools.f.t(`keyFacts.refunds.${line.rule}`), line.sources);
  const lead = line.contested ? { lead: tools.f.t('keyFacts.contested') } : {};
  return toRow(tools, 'refunds', [{ text, marks, stale, ...lead }], notes);
}

/** The rows of a price list that are figures: rates, instant settlement, refunds, and the items of ownership. */
export function priceRows(tools: FactTools, list: PriceList): FactRow[] {
  const { record, tariff } = list;
  const { purchase, deposit, annual } = tariff.ownership;
  const owned = record.ownership;
  return [
    ...CHANNEL_ROWS.map(([id, channels]) => {
      const lines = channels.flatMap((channel) => channelLines(tools, list, channel, channels.length > 1));
      return toRow(tools, id, lines, channels.flatMap((channel) => notesOf(tools, record.rates[channel])));
    }),
    toRow(tools, 'instant', instantLines(tools, list), notesOf(tools, record.instant)),
    refundRow(tools, list),
    toRow(
      tools,
      'device',
      pairLines(tools, list, [
        ['purchase.priceFen', purchase.priceFen, 'keyFacts.price'],
        ['purchase.setupFen', purchase.setupFen, 'keyFacts.setup'],
      ]),
      notesOf(tools, owned.purchase),
    ),
    toRow(
      tools,
      'deposit',
      [figureLine(tools, list, 'deposit.amountFen', deposit.amountFen === 'unknown' ? null : tools.f.price(deposit.amountFen))],
      notesOf(tools, owned.deposit),
    ),
    toRow(tools, 'depositReturn', returnLines(tools, list)),
    toRow(
      tools,
      'annual',
      pairLines(tools, list, [
        ['annual.perTerminalFen', annual.perTerminalFen, 'keyFacts.perTerminal'],
        ['annual.perMerchantFen', annual.perMerchantFen, 'keyFacts.perMerchant'],
      ]),
      notesOf(tools, owned.annual),
    ),
    toRow(tools, 'data', monthlyLines(tools, list, 'data'), notesOf(tools, owned.data)),
    toRow(tools, 'upgrade', upgradeLines(tools, list), notesOf(tools, owned.upgrade)),
    toRow(tools, 'maintenance', monthlyLines(tools, list, 'maintenance'), notesOf(tools, owned.maintenance)),
  ];
}
