import { describe, expect, it } from 'vitest';
import { pointTariff } from '../../../tests/support/point-tariff.ts';
import type { RangedTariff, Span } from '../types.ts';
import { toEnd } from './to-end.ts';

const at = (low: number, typical = low, high = typical): Span => ({ low, typical, high });

const plan: RangedTariff = {
  id: 'plan',
  rates: [
    { channel: 'alipay', accepted: 'yes', tiers: [{ ratePpm: at(3800, 6000, 7000), capFen: at(1800, 2000, 2500) }] },
    { channel: 'debit-card', accepted: 'yes', tiers: 'unknown' },
    { channel: 'e-cny', accepted: 'unknown', tiers: 'unknown' },
    { channel: 'foreign-card', accepted: 'unknown', tiers: [{ ratePpm: at(20_000) }] },
  ],
  refunds: 'unknown',
  ownership: {
    purchase: { priceFen: at(0, 9900, 29_900), setupFen: 'unknown' },
    deposit: { amountFen: at(10_000), refund: 'unknown' },
    annual: { perTerminalFen: at(0), perMerchantFen: 'unknown' },
    data: { perMonthFen: at(300, 500, 800), freeMonths: at(0, 6, 12) },
    upgrade: { perTerminalFen: at(20_000), everyYears: at(0, 3, 5) },
    maintenance: { perMonthFen: at(100), freeMonths: 'unknown' },
  },
  instant: { ratePpm: at(200, 200, 500), perPayoutFen: 'unknown' },
  market: [],
};

describe('toEnd', () => {
  it('sets every figure to the end that makes the total smallest', () => {
    expect(toEnd(plan, 'low')).toMatchObject({
      refunds: 'proportional',
      ownership: {
        purchase: { priceFen: 0, setupFen: 0 },
        deposit: { amountFen: 10_000, refund: 'always' },
        data: { perMonthFen: 300, freeMonths: 12 },
        upgrade: { everyYears: 0 },
        maintenance: { freeMonths: Number.POSITIVE_INFINITY },
      },
      instant: { ratePpm: 200, perPayoutFen: 0 },
    });
  });

  it('sets every figure to the end that makes the total largest', () => {
    expect(toEnd(plan, 'high')).toMatchObject({
      refunds: 'kept',
      ownership: {
        purchase: { priceFen: 29_900 },
        deposit: { refund: 'never' },
        data: { perMonthFen: 800, freeMonths: 0 },
        upgrade: { everyYears: 1 },
        maintenance: { freeMonths: 0 },
      },
    });
  });

  it('makes an accepted channel of unknown price free, and omits one of unknown acceptance at the low end', () => {
    const channels = (end: 'low' | 'typical') => toEnd(plan, end).rates.map(({ channel }) => channel);
    expect(channels('low')).toEqual(['alipay', 'debit-card']);
    expect(channels('typical')).toEqual(['alipay', 'debit-card', 'foreign-card']);
    expect(toEnd(plan, 'high').rates[0]?.tiers).toEqual([{ ratePpm: 7000, capFen: 2500 }]);
    expect(toEnd(plan, 'high').rates[1]?.tiers).toEqual([{ ratePpm: 0 }]);
  });

  it('counts a volume condition as met at the low end if acceptance is unknown', () => {
    const term = { kind: 'on-volume', volumeFen: 5, withinMonths: 6 } as const;
    const deposit = { amountFen: at(1), refund: { best: term, typical: term, worst: term } };
    const depositOf = (ranged: RangedTariff, end: 'low' | 'typical') =>
      toEnd({ ...ranged, ownership: { ...plan.ownership, deposit } }, end).ownership.deposit;
    const point = { amountFen: 1, refund: 'on-volume', volumeFen: 5, withinMonths: 6 };
    expect(depositOf(plan, 'low')).toEqual({ amountFen: 1, refund: 'always' });
    expect(depositOf(plan, 'typical')).toEqual(point);
    expect(depositOf({ ...plan, rates: [] }, 'low')).toEqual(point);
  });

  it('has no instant settlement if none is offered', () => {
    const { instant: _, ...without } = plan;
    expect(toEnd(without, 'low').instant).toBeUndefined();
  });
});

describe('pointTariff', () => {
  it('returns the same price list at every end', () => {
    const tariff = toEnd({ ...plan, rates: plan.rates.slice(0, 1) }, 'typical');
    for (const end of ['low', 'typical', 'high'] as const) expect(toEnd(pointTariff(tariff), end)).toEqual(tariff);
  });
});
