import { hasOnlyRate } from '../tariff/tier.ts';
import type { Channel, RangedTariff, Span, Unknown } from '../types.ts';
import { EXAMPLE_FEN, exampleCode, exampleFee } from './example-fee.ts';
import type { Bounds } from './mark-extremes.ts';

/** Channels of the rows that show a single rate. */
const CHANNEL_OF: Record<string, Channel> = {
  debit: 'debit-card',
  credit: 'credit-card',
  alipay: 'alipay',
  wechat: 'wechat-pay',
  foreign: 'foreign-card',
  ecny: 'e-cny',
};

/** Returns the bounds of a plain rate in ppm. A price of several tiers or figures is not comparable by one number. */
function rateBounds({ rates }: RangedTariff, channel: Channel): Bounds | null {
  const rate = rates.find((known) => known.channel === channel);
  if (!rate || rate.accepted === 'unknown' || rate.tiers === 'unknown') return null;
  const [tier, ...more] = rate.tiers;
  if (!tier || more.length > 0 || !hasOnlyRate(tier)) return null;
  return { low: tier.ratePpm.low, high: tier.ratePpm.high };
}

/** Adds amounts that are paid together. One unknown amount removes the upper bound. Returns null if all are unknown. */
function sumBounds(figures: readonly (Span | Unknown)[], times = 1): Bounds | null {
  const known = figures.filter((figure) => figure !== 'unknown');
  if (known.length === 0) return null;
  const sum = (end: 'low' | 'high') => times * known.reduce((total, figure) => total + figure[end], 0);
  return { low: sum('low'), high: known.length < figures.length ? null : sum('high') };
}

function feeBounds(tariff: RangedTariff, channel: Channel, amountFen: number): Bounds | null {
  const fee = exampleFee(tariff, channel, amountFen);
  return fee === null || fee === 'not-taken' ? null : { low: fee.low, high: fee.high };
}

/**
 * Returns the bounds of a row of the key facts, to compare price lists. Rates are in ppm, amounts in fen, monthly fees
 * in fen a year. Only rows that one number describes have bounds.
 * @param rowId id of a row of the key-facts box
 * @returns null if one number cannot describe the row, or nothing in it is known
 */
export function rowBounds(tariff: RangedTariff, rowId: string): Bounds | null {
  const { purchase, deposit, annual, data, maintenance } = tariff.ownership;
  const channel = CHANNEL_OF[rowId];
  if (channel) return rateBounds(tariff, channel);
  switch (rowId) {
    case 'device':
      return sumBounds([purchase.priceFen, purchase.setupFen]);
    case 'deposit':
      return sumBounds([deposit.amountFen]);
    case 'annual':
      return sumBounds([annual.perTerminalFen, annual.perMerchantFen]);
    case 'data':
      return sumBounds([data.perMonthFen], 12);
    case 'maintenance':
      return sumBounds([maintenance.perMonthFen], 12);
    case 'exampleCode':
      return feeBounds(tariff, exampleCode(tariff), EXAMPLE_FEN.code);
    case 'exampleCredit':
      return feeBounds(tariff, 'credit-card', EXAMPLE_FEN.credit);
    case 'exampleDebit':
      return feeBounds(tariff, 'debit-card', EXAMPLE_FEN.debit);
    default:
      return null;
  }
}
