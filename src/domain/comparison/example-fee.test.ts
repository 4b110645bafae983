import { describe, expect, it } from 'vitest';
import { pointTariff } from '../../../tests/support/point-tariff.ts';
import { ZERO_OWNERSHIP } from '../../../tests/support/zero-ownership.ts';
import type { Channel, RangedTariff } from '../types.ts';
import { exampleCode, exampleFee } from './example-fee.ts';

const none = pointTariff({
  id: 'plan',
  rates: [],
  refunds: 'kept',
  ownership: ZERO_OWNERSHIP,
});
const plan = (...rates: RangedTariff['rates']): RangedTariff => ({ ...none, rates });
const ratePpm = { low: 5500, typical: 6000, high: 6800 };
const at = (value: number) => ({ low: value, typical: value, high: value });
const unpriced = (channel: Channel) => ({ channel, accepted: 'yes', tiers: 'unknown' }) as const;

describe('exampleFee', () => {
  it('returns the fee at each end', () => {
    const tariff = plan({ channel: 'credit-card', accepted: 'yes', tiers: [{ ratePpm }] });
    expect(exampleFee(tariff, 'credit-card', 100_000)).toEqual({ low: 550, typical: 600, high: 680 });
  });

  it('applies the cap', () => {
    const tariff = plan({ channel: 'debit-card', accepted: 'yes', tiers: [{ ratePpm: at(5000), capFen: at(2000) }] });
    expect(exampleFee(tariff, 'debit-card', 500_000)).toEqual(at(2000));
  });

  it('returns null for an unknown price or acceptance, and not-taken for a channel that is not accepted', () => {
    expect(exampleFee(plan(unpriced('alipay')), 'alipay', 5000)).toBeNull();
    expect(exampleFee(plan({ ...unpriced('alipay'), accepted: 'unknown' }), 'alipay', 5000)).toBeNull();
    expect(exampleFee(plan(), 'alipay', 5000)).toBe('not-taken');
  });
});

describe('exampleCode', () => {
  it('prefers a priced code, then any accepted one', () => {
    expect(
      exampleCode(plan(unpriced('wechat-pay'), { channel: 'alipay', accepted: 'yes', tiers: [{ ratePpm }] })),
    ).toBe('alipay');
    expect(exampleCode(plan(unpriced('unionpay-qr')))).toBe('unionpay-qr');
    expect(exampleCode(plan())).toBe('wechat-pay');
  });
});
