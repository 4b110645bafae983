import { describe, expect, it } from 'vitest';
import { DEFAULT_SHOP, toBusiness } from '../domain/business/index.ts';
import { costRange } from '../domain/ranges/index.ts';
import { toOfferTariff } from './to-offer-tariff.ts';
import type { OfferInput } from './types.ts';

const offer: OfferInput = { name: 'x', current: false, rates: [{ channel: 'wechat-pay', ratePpm: 3800 }] };

describe('toOfferTariff', () => {
  it('counts a line left empty as unknown, never as zero', () => {
    const cost = costRange(toOfferTariff(offer, 'offer-0'), toBusiness(DEFAULT_SHOP));
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
    const cost = costRange(toOfferTariff(stated, 'offer-0'), toBusiness(DEFAULT_SHOP));
    expect(cost.unknown.filter((id) => id !== 'deposit.refund')).toEqual([]);
  });

  it('sets device and deposit of the present deal to zero', () => {
    const cost = costRange(toOfferTariff({ ...offer, current: true }, 'offer-0'), toBusiness(DEFAULT_SHOP));
    expect(cost.unknown).not.toContain('purchase.priceFen');
    expect(cost.unknown).not.toContain('deposit.amountFen');
    expect(cost.high.items.deposit).toBe(0);
  });

  it('spreads the data fee of a year over twelve months', () => {
    const cost = costRange(
      toOfferTariff({ ...offer, dataYearFen: 6_000 }, 'offer-0'),
      toBusiness({ ...DEFAULT_SHOP, years: 1 }),
    );
    expect(cost.typical.items.data).toBeCloseTo(6_000);
  });

  it('leaves an interval or a period unknown if it is not stated', () => {
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
