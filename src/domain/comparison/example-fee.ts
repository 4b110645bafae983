import { toSpan } from '../../base/spans.ts';
import { chargeSale } from '../fees/charge-sale.ts';
import { toTier } from '../ranges/to-end.ts';
import type { Channel, RangedTariff, Span } from '../types.ts';

/** Amounts of the example sales that every price list is shown with, in fen. */
export const EXAMPLE_FEN = { code: 5_000, credit: 100_000, debit: 500_000 } as const;

const CODES = ['wechat-pay', 'alipay', 'unionpay-qr'] as const satisfies readonly Channel[];

/** Returns the channel of the code example: the first code that is accepted and priced, else the first accepted. */
export function exampleCode(tariff: RangedTariff): Channel {
  const taken = CODES.filter((code) =>
    tariff.rates.some(({ channel, accepted }) => channel === code && accepted === 'yes'),
  );
  const isPriced = (code: Channel) =>
    tariff.rates.some(({ channel, tiers }) => channel === code && tiers !== 'unknown');
  return taken.find(isPriced) ?? taken[0] ?? CODES[0];
}

/**
 * Returns the fee of one sale at each end, in whole fen. Null if the price or the acceptance is unknown; `not-taken` if
 * the channel is not accepted.
 */
export function exampleFee(tariff: RangedTariff, channel: Channel, amountFen: number): Span | 'not-taken' | null {
  const rate = tariff.rates.find((known) => known.channel === channel);
  if (!rate) return 'not-taken';
  if (rate.tiers === 'unknown' || rate.accepted === 'unknown') return null;
  const { tiers } = rate;
  return toSpan((end) => chargeSale({ channel, tiers: tiers.map((tier) => toTier(tier, end)) }, amountFen));
}
