import { EXAMPLE_FEN, exampleCode, exampleFee } from '../../domain/comparison/index.ts';
import type { Channel, DepositRefund, RangedTariff, Span, Unknown } from '../../domain/types.ts';
import type { CompareCell, CompareLine } from '../../facts/compare/types.ts';
import type { Format } from '../../format/format.ts';
import type { WordKey } from '../../format/words.ts';
import { CHANNELS } from '../../schemas/channels.ts';

const CHANNEL_ROWS: readonly (readonly [string, readonly Channel[]])[] = [
  ['debit', ['debit-card']],
  ['credit', ['credit-card']],
  ['small', ['small-contactless', 'unionpay-qr']],
  ['alipay', ['alipay']],
  ['wechat', ['wechat-pay']],
  ['foreign', ['foreign-card']],
  ['ecny', ['e-cny']],
];

const isNil = (figure: Span | Unknown): boolean => figure !== 'unknown' && figure.high === 0;

/** One own offer in the words of the key-facts box; every figure of an offer is a point or was not said. */
function makeLines(tariff: RangedTariff, f: Format) {
  const line = (text: string, lead?: string): CompareLine => (lead === undefined ? { text } : { lead, text });
  const unsaid = (lead?: string): CompareLine => ({ ...line(f.t('compare.notInOffer'), lead), isUnknown: true });
  const yuan = (figure: Span | Unknown, lead?: string): CompareLine =>
    figure === 'unknown' ? unsaid(lead) : line(f.t('unit.yuanAmount', { amount: f.span(figure, f.price) }), lead);
  const none = [line(f.t('keyFacts.none'))];

  const rate = (channel: Channel, lead?: string): CompareLine => {
    const known = tariff.rates.find((one) => one.channel === channel);
    const tier = known && known.tiers !== 'unknown' ? known.tiers[0] : undefined;
    if (!tier) return line(f.t('compare.notOnOffer'), lead);
    const parts = [f.span(tier.ratePpm, f.rate)];
    if (tier.capFen)
      parts.push(f.t('keyFacts.cap', { amount: f.t('unit.yuanAmount', { amount: f.span(tier.capFen, f.price) }) }));
    return line(parts.join(f.t('keyFacts.comma')), lead);
  };

  /** What is paid together: one line when all or nothing of it is known to be nil, else a line each. */
  const pair = (parts: readonly (readonly [Span | Unknown, WordKey])[]): CompareLine[] => {
    if (parts.every(([figure]) => figure === 'unknown')) return [unsaid()];
    if (parts.every(([figure]) => isNil(figure))) return none;
    return parts.filter(([figure]) => !isNil(figure)).map(([figure, lead]) => yuan(figure, f.t(lead)));
  };

  const monthly = ({ perMonthFen, freeMonths }: RangedTariff['ownership']['data']): CompareLine[] => {
    if (perMonthFen === 'unknown') return [unsaid()];
    if (isNil(perMonthFen)) return none;
    const year = { low: 12 * perMonthFen.low, typical: 12 * perMonthFen.typical, high: 12 * perMonthFen.high };
    const from = freeMonths === 'unknown' ? [] : [freeMonths.typical + 1];
    return [
      yuan(year, f.t('keyFacts.perYear')),
      ...from.map((month) => line(f.t('keyFacts.fromMonth', { month }), f.t('keyFacts.starts'))),
    ];
  };

  const term = (refund: DepositRefund): string =>
    refund.kind === 'on-volume'
      ? f.t('keyFacts.return.on-volume', {
          months: refund.withinMonths,
          volume: f.t('unit.yuanAmount', { amount: f.price(refund.volumeFen) }),
        })
      : f.t(`keyFacts.return.${refund.kind}`);

  const example = (channel: Channel, amountFen: number, lead?: string): CompareLine => {
    const fee = exampleFee(tariff, channel, amountFen);
    if (fee === 'not-taken' || fee === null) return line(f.t('compare.notOnOffer'), lead);
    return line(f.t('unit.yuanAmount', { amount: f.span(fee, f.exact) }), lead);
  };

  return { line, unsaid, yuan, none, rate, pair, monthly, term, example };
}

/**
 * An own offer in the rows of the comparison, as far as the offer says anything: rates, ownership, what it takes, and
 * the examples worked through. What was not typed in reads "not in the offer", and nothing is known of who stands
 * behind it.
 */
export function toOfferCells(tariff: RangedTariff, f: Format): Record<string, CompareCell> {
  const say = makeLines(tariff, f);
  const { purchase, deposit, annual, data, upgrade, maintenance } = tariff.ownership;
  const { instant } = tariff;
  const code = exampleCode(tariff);
  const takes = new Set(tariff.rates.map(({ channel }) => channel));
  const lines: Record<string, CompareLine[]> = {
    ...Object.fromEntries(
      CHANNEL_ROWS.map(([id, channels]) => [
        id,
        channels.map((channel) => say.rate(channel, channels.length > 1 ? f.t(`channel.${channel}`) : undefined)),
      ]),
    ),
    instant: instant
      ? instant.ratePpm === 'unknown' && instant.perPayoutFen === 'unknown'
        ? [say.unsaid()]
        : [
            instant.ratePpm === 'unknown'
              ? say.unsaid(f.t('keyFacts.share'))
              : say.line(f.span(instant.ratePpm, f.rate), f.t('keyFacts.share')),
            say.yuan(instant.perPayoutFen, f.t('keyFacts.perPayout')),
          ]
      : [say.line(f.t('keyFacts.notOffered'))],
    device: say.pair([
      [purchase.priceFen, 'keyFacts.price'],
      [purchase.setupFen, 'keyFacts.setup'],
    ]),
    deposit: isNil(deposit.amountFen) ? say.none : [say.yuan(deposit.amountFen)],
    depositReturn: isNil(deposit.amountFen)
      ? say.none
      : [deposit.refund === 'unknown' ? say.unsaid() : say.line(say.term(deposit.refund.typical))],
    annual: say.pair([
      [annual.perTerminalFen, 'keyFacts.perTerminal'],
      [annual.perMerchantFen, 'keyFacts.perMerchant'],
    ]),
    data: say.monthly(data),
    upgrade:
      isNil(upgrade.perTerminalFen) || isNil(upgrade.everyYears)
        ? say.none
        : [
            say.yuan(upgrade.perTerminalFen, f.t('keyFacts.perTerminal')),
            ...(upgrade.everyYears === 'unknown'
              ? []
              : [say.line(f.t('keyFacts.everyYears', { years: f.span(upgrade.everyYears, f.whole) }))]),
          ],
    maintenance: say.monthly(maintenance),
    exampleCode: [say.example(code, EXAMPLE_FEN.code, f.t(`channel.${code}`))],
    exampleCredit: [say.example('credit-card', EXAMPLE_FEN.credit)],
    exampleDebit: [say.example('debit-card', EXAMPLE_FEN.debit)],
    ...Object.fromEntries(
      CHANNELS.map((channel) => [
        `accepts-${channel}`,
        [say.line(f.t(takes.has(channel) ? 'compare.yes' : 'compare.no'))],
      ]),
    ),
  };
  return Object.fromEntries(Object.entries(lines).map(([id, own]) => [id, { lines: own, sources: [] }]));
}
