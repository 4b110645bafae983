import { describe, expect, it } from 'vitest';
import { costRange } from '../ranges/cost-range.ts';
import { DEFAULT_STATE, type Offer } from './state.ts';
import { toBusiness, toOfferTariff } from './to-business.ts';

const offer: Offer = { name: 'x', current: false, rates: [{ channel: 'wechat-pay', ratePpm: 3800 }] };

describe('toBusiness', () => {
  it('turns shares and tickets into takings and sales of a month', () => {
    const { monthly, payoutsPerMonth } = toBusiness({ ...DEFAULT_STATE, monthlyFen: 1_000_000, payouts: 'per-sale' });
    expect(monthly).toEqual([{ channel: 'wechat-pay', volumeFen: 1_000_000, count: 200, cv: 0.7 }]);
    expect(payoutsPerMonth).toBe(200);
  });

  it('has no payouts when instant settlement is not used', () => {
    expect(toBusiness(DEFAULT_STATE).payoutsPerMonth).toBe(0);
    expect(toBusiness({ ...DEFAULT_STATE, payouts: 'daily' }).payoutsPerMonth).toBe(30);
  });
});

describe('toOfferTariff', () => {
  it('counts a line left empty as unknown, never as zero', () => {
    const cost = costRange(toOfferTariff(offer, 'offer-0'), toBusiness(DEFAULT_STATE));
    expect(cost.unknown).toEqual(
      expect.arrayContaining([
        'purchase.priceFen',
        'deposit.amountFen',
        'annual.perTerminalFen',
        'data.perMonthFen',
        'maintenance.perMonthFen',
      ]),
    );
    expect(cost.typical.totalFen).toBeCloseTo(24 * 6_000_000 * 0.0038);
  });

  it('counts a stated zero as zero', () => {
    const stated = {
      ...offer,
      priceFen: 0,
      setupFen: 0,
      depositFen: 0,
      annualFen: 0,
      dataYearFen: 0,
      upgradeFen: 0,
      maintenanceMonthFen: 0,
    };
    const cost = costRange(toOfferTariff(stated, 'offer-0'), toBusiness(DEFAULT_STATE));
    expect(cost.unknown.filter((id) => id !== 'deposit.refund')).toEqual([]);
  });

  it('leaves out what is already paid under the present deal', () => {
    const cost = costRange(toOfferTariff({ ...offer, current: true }, 'offer-0'), toBusiness(DEFAULT_STATE));
    expect(cost.unknown).not.toContain('purchase.priceFen');
    expect(cost.unknown).not.toContain('deposit.amountFen');
    expect(cost.high.items.deposit).toBe(0);
  });

  it('takes twelve months of data fee as what was said for a year', () => {
    const cost = costRange(
      toOfferTariff({ ...offer, dataYearFen: 6_000 }, 'offer-0'),
      toBusiness({ ...DEFAULT_STATE, years: 1 }),
    );
    expect(cost.typical.items.data).toBeCloseTo(6_000);
  });

  it('guesses no interval and no period that was not said', () => {
    const half = {
      ...offer,
      upgradeFen: 20_000,
      depositFen: 9_900,
      depositRefund: 'on-volume',
      depositVolumeFen: 1,
    } as const;
    const { ownership } = toOfferTariff(half, 'offer-0');
    expect(ownership.upgrade.everyYears).toBe('unknown');
    expect(ownership.deposit.refund).toBe('unknown');
    const whole = toOfferTariff({ ...half, upgradeEveryYears: 2, depositMonths: 6 }, 'offer-0').ownership;
    expect(whole.upgrade.everyYears).toEqual({ low: 2, typical: 2, high: 2 });
    expect(whole.deposit.refund).toMatchObject({ worst: { kind: 'on-volume', volumeFen: 1, withinMonths: 6 } });
  });
});
