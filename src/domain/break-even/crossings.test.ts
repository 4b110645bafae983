import { describe, expect, it } from 'vitest';
import { pointTariff } from '../../../tests/support/point-tariff.ts';
import type { Business, Deposit } from '../types.ts';
import { costCurve } from './cost-curve.ts';
import { crossings } from './crossings.ts';

const NONE: Deposit = { amountFen: 0, refund: 'never' };

const plan = (id: string, ratePpm: number, annualFen: number, deposit = NONE) =>
  pointTariff({
    id,
    rates: [{ channel: 'alipay', tiers: [{ ratePpm }] }],
    refunds: 'kept',
    ownership: {
      purchase: { priceFen: 0, setupFen: 0 },
      deposit,
      annual: { perTerminalFen: annualFen, perMerchantFen: 0 },
      data: { perMonthFen: 0, freeMonths: 0 },
      upgrade: { perTerminalFen: 0, everyYears: 0 },
      maintenance: { perMonthFen: 0, freeMonths: 0 },
    },
  });

const business: Business = {
  terminals: 1,
  years: 1,
  monthly: [{ channel: 'alipay', volumeFen: 1_000_000, count: 100, cv: 0.5 }],
  growthPpm: 0,
  payoutsPerMonth: 0,
};

const onVolume = (volumeFen: number): Deposit => ({
  amountFen: 30_000,
  refund: 'on-volume',
  volumeFen,
  withinMonths: 12,
});

describe('crossings', () => {
  it('returns the takings above which the flat fee is cheaper', () => {
    expect(crossings(plan('free', 6000, 0), plan('flat', 3000, 18_000), business)).toEqual([
      { scale: 0.5, monthlyFen: 500_000, cheaperAbove: 'flat' },
    ]);
  });

  it('is empty if one plan is never dearer', () => {
    expect(crossings(plan('a', 6000, 100), plan('b', 6000, 200), business)).toEqual([]);
    expect(crossings(plan('a', 6000, 0), plan('b', 3000, 0), business)).toEqual([]);
    expect(crossings(plan('a', 6000, 0), plan('b', 6000, 0), business)).toEqual([]);
  });

  it('crosses where a deposit starts to be returned', () => {
    expect(crossings(plan('a', 6000, 10_000), plan('b', 6000, 0, onVolume(24_000_000)), business)).toEqual([
      { scale: 2, monthlyFen: 2_000_000, cheaperAbove: 'b' },
    ]);
  });

  it('finds three crossings: lower rate, returned deposit, lower rate again', () => {
    const found = crossings(plan('a', 6000, 0, onVolume(12_000_000)), plan('b', 5000, 35_000), business);
    expect(found.map(({ cheaperAbove }) => cheaperAbove)).toEqual(['b', 'a', 'b']);
    for (const [index, scale] of [5 / 12, 1, 35 / 12].entries()) expect(found[index]?.scale).toBeCloseTo(scale, 9);
  });
});

describe('costCurve', () => {
  it('is a straight line except for the deposit', () => {
    expect(costCurve(plan('a', 6000, 100, onVolume(12_000_000)), business, [0, 0.5, 1, 2])).toEqual([
      30_100, 66_100, 72_100, 144_100,
    ]);
  });
});
