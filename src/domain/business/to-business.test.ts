import { describe, expect, it } from 'vitest';
import { DEFAULT_SHOP } from './shop.ts';
import { toBusiness } from './to-business.ts';

describe('toBusiness', () => {
  it('converts shares and tickets to takings and sales of a month', () => {
    const { monthly, payoutsPerMonth } = toBusiness({ ...DEFAULT_SHOP, monthlyFen: 1_000_000, payouts: 'per-sale' });
    expect(monthly).toEqual([{ channel: 'wechat-pay', volumeFen: 1_000_000, count: 200, cv: 0.7 }]);
    expect(payoutsPerMonth).toBe(200);
  });

  it('has no payouts without instant settlement', () => {
    expect(toBusiness(DEFAULT_SHOP).payoutsPerMonth).toBe(0);
    expect(toBusiness({ ...DEFAULT_SHOP, payouts: 'daily' }).payoutsPerMonth * 12).toBeCloseTo(365, 9);
  });
});
