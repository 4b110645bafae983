import { describe, expect, it } from 'vitest';
import type { RangedTariff, Span } from '../types.ts';
import { widenStale } from './widen-stale.ts';

const at = (low: number, typical = low, high = typical): Span => ({ low, typical, high });
const term = (volumeFen: number) => ({ kind: 'on-volume', volumeFen, withinMonths: 12 }) as const;

const plan: RangedTariff = {
  id: 'plan',
  rates: [
    {
      channel: 'alipay',
      accepted: 'yes',
      tiers: [{ ratePpm: at(3800, 6000, 6001), capFen: at(2000), upToFen: 100_000 }, { ratePpm: at(6000) }],
    },
  ],
  refunds: 'kept',
  ownership: {
    purchase: { priceFen: at(9900), setupFen: 'unknown' },
    deposit: { amountFen: at(29_900), refund: { best: { kind: 'always' }, typical: term(1001), worst: term(1001) } },
    annual: { perTerminalFen: at(0), perMerchantFen: at(0) },
    data: { perMonthFen: at(500), freeMonths: at(3, 6, 6) },
    upgrade: { perTerminalFen: at(0), everyYears: at(1, 3, 3) },
    maintenance: { perMonthFen: at(0), freeMonths: at(0) },
  },
  market: [],
};

const widen = (...ids: string[]) => widenStale(plan, ids);

describe('widenStale', () => {
  it('widens every figure of a price by a quarter, rounded outward, and keeps typical values and limits', () => {
    expect(widen('rate:alipay').rates[0]?.tiers).toEqual([
      { ratePpm: at(2850, 6000, 7502), capFen: at(1500, 2000, 2500), upToFen: 100_000 },
      { ratePpm: at(4500, 6000, 7500) },
    ]);
  });

  it('widens free months, upgrade years and refund terms, but no interval to 0', () => {
    const { data, upgrade, deposit } = widen('data.freeMonths', 'upgrade.everyYears', 'deposit.refund').ownership;
    expect(data).toEqual({ perMonthFen: at(500), freeMonths: at(2, 6, 8) });
    expect(upgrade.everyYears).toEqual(at(1, 3, 4));
    expect(deposit.refund).toEqual({ best: { kind: 'always' }, typical: term(1001), worst: term(1252) });
  });

  it('keeps figures that are unknown or not listed, and ignores ids that the tariff lacks', () => {
    expect(widen('purchase.setupFen', 'rate:e-cny', 'instant.ratePpm', 'refunds')).toEqual(plan);
    expect(widen('purchase.priceFen').ownership.purchase.priceFen).toEqual(at(7425, 9900, 12_375));
  });
});
