import { describe, expect, it } from 'vitest';
import type { Business, Tariff } from '../types.ts';
import { costOwnership } from './cost-ownership.ts';

const tariff: Tariff = {
  id: 'plan',
  rates: [{ channel: 'alipay', tiers: [{ ratePpm: 6000 }] }],
  refunds: 'kept',
  ownership: {
    purchase: { priceFen: 10_000, setupFen: 500 },
    deposit: { amountFen: 20_000, refund: 'on-volume', volumeFen: 6_000_000, withinMonths: 6 },
    annual: { perTerminalFen: 1000, perMerchantFen: 300 },
    data: { perMonthFen: 100, freeMonths: 15 },
    upgrade: { perTerminalFen: 5000, everyYears: 2 },
    maintenance: { perMonthFen: 50, freeMonths: 0 },
  },
  instant: { ratePpm: 200, perPayoutFen: 30 },
};

const business: Business = {
  terminals: 2,
  years: 3,
  monthly: [{ channel: 'alipay', volumeFen: 2_000_000, count: 400, cv: 0 }],
  growthPpm: 0,
  payoutsPerMonth: 0,
};

const withDeposit = (volumeFen: number): Tariff => ({
  ...tariff,
  ownership: { ...tariff.ownership, deposit: { amountFen: 20_000, refund: 'on-volume', volumeFen, withinMonths: 6 } },
});

describe('costOwnership', () => {
  it('adds up items, years and total', () => {
    const { items, byYear, totalFen, perYearFen } = costOwnership(tariff, business);
    expect(items).toEqual({
      transaction: 432_000,
      instant: 0,
      purchase: 20_500,
      deposit: 0,
      annual: 6900,
      data: 2 * 100 * 21,
      upgrade: 10_000,
      maintenance: 3600,
    });
    expect(byYear).toEqual([
      144_000 + 20_500 + 40_000 + 2300 + 1200,
      144_000 + 2300 + 1800 + 1200,
      144_000 - 40_000 + 2300 + 2400 + 10_000 + 1200,
    ]);
    expect(totalFen).toBe(byYear.reduce((sum, fen) => sum + fen, 0));
    expect(perYearFen).toBe(totalFen / 3);
  });

  it('returns the deposit at exactly the volume per terminal, and keeps it one fen below', () => {
    expect(costOwnership(withDeposit(6_000_000), business).items.deposit).toBe(0);
    expect(costOwnership(withDeposit(6_000_001), business).items.deposit).toBe(40_000);
  });

  it('counts no month after the horizon towards the deposit', () => {
    const slow: Tariff = {
      ...tariff,
      ownership: {
        ...tariff.ownership,
        deposit: { amountFen: 100, refund: 'on-volume', volumeFen: 12_000_001, withinMonths: 24 },
      },
    };
    expect(costOwnership(slow, { ...business, years: 1 }).items.deposit).toBe(200);
    expect(costOwnership(slow, { ...business, years: 2 }).items.deposit).toBe(0);
  });

  it('charges instant settlement on takings less fees, and on each payout', () => {
    const { items } = costOwnership(tariff, { ...business, years: 1, payoutsPerMonth: 30 });
    expect(items.instant).toBeCloseTo(12 * ((2_000_000 - 12_000) * 0.0002 + 30 * 30), 6);
  });

  it('grows takings from year to year', () => {
    const { items, acceptedVolumeFen } = costOwnership(tariff, { ...business, years: 2, growthPpm: 100_000 });
    expect(items.transaction).toBeCloseTo(144_000 * 2.1, 6);
    expect(acceptedVolumeFen).toBeCloseTo(24_000_000 * 2.1, 3);
  });

  it('splits transaction fees by channel, without channels that it does not accept or that have no takings', () => {
    const two: Tariff = { ...tariff, rates: [...tariff.rates, { channel: 'credit-card', tiers: [{ ratePpm: 5000 }] }] };
    const { byChannel, items } = costOwnership(two, {
      ...business,
      years: 1,
      monthly: [
        { channel: 'alipay', volumeFen: 2_000_000, count: 400, cv: 0 },
        { channel: 'credit-card', volumeFen: 1_000_000, count: 10, cv: 0 },
        { channel: 'e-cny', volumeFen: 500_000, count: 10, cv: 0 },
      ],
    });
    expect(byChannel).toEqual({ alipay: 144_000, 'credit-card': 60_000 });
    expect(items.transaction).toBe(204_000);
  });

  it('reports volume that is not accepted, and no effective rate if none is', () => {
    const cash: Business = { ...business, monthly: [{ channel: 'e-cny', volumeFen: 5000, count: 1, cv: 1 }] };
    const { unsupportedVolumePerMonthFen, effectiveRatePpm, items } = costOwnership(tariff, cash);
    expect({ unsupportedVolumePerMonthFen, effectiveRatePpm, fee: items.transaction }).toEqual({
      unsupportedVolumePerMonthFen: 5000,
      effectiveRatePpm: null,
      fee: 0,
    });
  });

  it('ignores a channel without takings, and throws for takings without sales', () => {
    const line = { channel: 'alipay', volumeFen: 0, count: 0, cv: 1 } as const;
    expect(costOwnership(tariff, { ...business, monthly: [line] }).items.transaction).toBe(0);
    expect(() => costOwnership(tariff, { ...business, monthly: [{ ...line, volumeFen: 1 }] })).toThrow(
      /expected sales above zero/,
    );
  });

  it.each([0, 1.5, Number.NaN])('throws for a horizon of %d years', (years) => {
    expect(() => costOwnership(tariff, { ...business, years })).toThrow(RangeError);
  });
});
