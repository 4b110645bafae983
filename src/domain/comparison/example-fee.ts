import { chargeSale } from '../fees/charge-sale.ts';
import { toEnd } from '../ranges/to-end.ts';
import type { Channel, RangedTariff, Span } from '../types.ts';

/** Sales that every price list is worked through with, in fen. */
export const EXAMPLE_FEN = { code: 5_000, credit: 100_000, debit: 500_000 } as const;

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
