import { type Channel, chargeSale, type RangedTariff, type Span, toEnd } from '../domain/index.ts';
import { type FactLine, type FactRow, type FactTools, type PriceList, toRow } from './key-facts-row.ts';

const CODES = ['wechat-pay', 'alipay', 'unionpay-qr'] as const satisfies readonly Channel[];

/** The code that an example is worked with: the first that is taken and priced, else the first that is taken. */
export function exampleCode(tariff: RangedTariff): Channel {
  const taken = CODES.filter((code) =>
    tariff.rates.some(({ channel, accepted }) => channel === code && accepted === 'yes'),
  );
  const isPriced = (code: Channel) =>
    tariff.rates.some(({ channel, tiers }) => channel === code && tiers !== 'unknown');
  return taken.find(isPriced) ?? taken[0] ?? CODES[0];
}

/**
 * Fee of one sale at the cheapest end, the typical values and the dearest end.
 * @returns whole fen; null when the price or the acceptance is unknown, 'not-taken' when the channel cannot be taken
 */
export function exampleFee(tariff: RangedTariff, channel: Channel, amountFen: number): Span | 'not-taken' | null {
  const rate = tariff.rates.find((known) => known.channel === channel);
  if (!rate) return 'not-taken';
  if (rate.tiers === 'unknown' || rate.accepted === 'unknown') return null;
  const feeAt = (end: 'low' | 'typical' | 'high'): number => {
    const rule = toEnd(tariff, end).rates.find((known) => known.channel === channel);
    if (!rule) throw new Error(`${tariff.id}: expected a price for ${channel} at its ${end} end, got none`);
    return chargeSale(rule, amountFen);
  };
  return { low: feeAt('low'), typical: feeAt('typical'), high: feeAt('high') };
}

function exampleLine(tools: FactTools, list: PriceList, channel: Channel, amountFen: number): FactLine {
  const { f } = tools;
  const fee = exampleFee(list.tariff, channel, amountFen);
  if (fee === 'not-taken') return { text: f.t('keyFacts.notTaken'), marks: [] };
  if (fee === null) return { text: null, marks: [] };
  const figure = `rate:${channel}`;
  const marks = tools.citations.marks(list.figureSources[figure]);
  return { text: f.exact(fee), marks, stale: list.stale.includes(figure) };
}

/** 50 yuan by code, 1,000 yuan by credit card, 5,000 yuan by debit card: computed from the rows above. */
export function exampleRows(tools: FactTools, list: PriceList): FactRow[] {
  const code = exampleCode(list.tariff);
  const byCode = { ...exampleLine(tools, list, code, 5_000), lead: tools.f.t(`channel.${code}`) };
  return [
    toRow(tools, 'exampleCode', [byCode]),
    toRow(tools, 'exampleCredit', [exampleLine(tools, list, 'credit-card', 100_000)]),
    toRow(tools, 'exampleDebit', [exampleLine(tools, list, 'debit-card', 500_000)]),
  ];
}
