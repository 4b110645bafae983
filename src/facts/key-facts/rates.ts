import { lineOnDay } from '../../domain/tariff/index.ts';
import type { Channel, RangedTier } from '../../domain/types.ts';
import { figureLine, notesOf } from './figures.ts';
import { type FactLine, type FactRow, type FactTools, type PriceList, toRow } from './row.ts';

const CHANNEL_ROWS = [
  ['debit', ['debit-card']],
  ['credit', ['credit-card']],
  ['small', ['small-contactless', 'unionpay-qr']],
  ['alipay', ['alipay']],
  ['wechat', ['wechat-pay']],
  ['foreign', ['foreign-card']],
  ['ecny', ['e-cny']],
] as const satisfies readonly (readonly [string, readonly Channel[]])[];

function tierText({ f }: FactTools, tier: RangedTier): string {
  const parts = [f.ratePoints(tier.ratePpm)];
  if (tier.minFen) parts.push(f.t('keyFacts.min', { amount: f.pricePoints(tier.minFen) }));
  if (tier.capFen) parts.push(f.t('keyFacts.cap', { amount: f.pricePoints(tier.capFen) }));
  if (tier.fixedFen) parts.push(f.t('keyFacts.fixed', { amount: f.pricePoints(tier.fixedFen) }));
  return parts.join(f.t('keyFacts.comma'));
}

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
    const step =
      limit === undefined
        ? undefined
        : f.t(tier.upToFen === undefined ? 'keyFacts.above' : 'keyFacts.upTo', { amount: f.priceText(limit) });
    const lead = name && step ? f.t('keyFacts.step', { name, step }) : (name ?? step);
    return figureLine(tools, list, figure, tierText(tools, tier), lead);
  });
}

function instantLines(tools: FactTools, list: PriceList): FactLine[] {
  const { f } = tools;
  const instant = list.tariff.instant;
  if (!instant) return [{ text: f.t('keyFacts.notOffered'), marks: [] }];
  const { ratePpm, perPayoutFen } = instant;
  if (ratePpm === 'unknown' && perPayoutFen === 'unknown') return [{ text: null, marks: [] }];
  return [
    figureLine(
      tools,
      list,
      'instant.ratePpm',
      ratePpm === 'unknown' ? null : f.ratePoints(ratePpm),
      f.t('keyFacts.share'),
    ),
    figureLine(
      tools,
      list,
      'instant.perPayoutFen',
      perPayoutFen === 'unknown' ? null : f.pricePoints(perPayoutFen),
      f.t('keyFacts.perPayout'),
    ),
  ];
}

function refundRow(tools: FactTools, list: PriceList): FactRow {
  const line = lineOnDay(list.record.refunds, tools.day);
  const notes = notesOf(tools, list.record.refunds);
  if (line === 'unknown') return toRow(tools, 'refunds', [{ text: null, marks: [] }], notes);
  const { text, marks, stale } = tools.citations.cite(
    'price',
    tools.f.t(`keyFacts.refunds.${line.rule}`),
    line.sources,
  );
  const lead = line.contested ? { lead: tools.f.t('keyFacts.contested') } : {};
  return toRow(tools, 'refunds', [{ text, marks, stale, ...lead }], notes);
}

/** What a sale costs by each way of paying, what instant settlement adds, and what a refund gives back. */
export function rateRows(tools: FactTools, list: PriceList): FactRow[] {
  const { record } = list;
  return [
    ...CHANNEL_ROWS.map(([id, channels]) => {
      const lines = channels.flatMap((channel) => channelLines(tools, list, channel, channels.length > 1));
      const notes = channels.flatMap((channel) => notesOf(tools, record.rates[channel]));
      return toRow(tools, id, lines, notes);
    }),
    toRow(tools, 'instant', instantLines(tools, list), notesOf(tools, record.instant)),
    refundRow(tools, list),
  ];
}
