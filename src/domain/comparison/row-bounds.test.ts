import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointTariff } from '../../../tests/support/point-tariff.ts';
import { ZERO_OWNERSHIP } from '../../../tests/support/zero-ownership.ts';
import type { RangedTariff, RangedTier, Span } from '../types.ts';
import { markExtremes } from './mark-extremes.ts';
import { rowBounds } from './row-bounds.ts';

const free = pointTariff({
  id: 'plan',
  rates: [],
  refunds: 'kept',
  ownership: ZERO_OWNERSHIP,
});
const at = (low: number, typical = low, high = typical): Span => ({ low, typical, high });
const credit = (...tiers: RangedTier[]): RangedTariff => ({
  ...free,
  rates: [{ channel: 'credit-card', accepted: 'yes', tiers }],
});
const owned = (change: Partial<RangedTariff['ownership']>): RangedTariff => ({
  ...free,
  ownership: { ...free.ownership, ...change },
});

describe('rowBounds', () => {
  it('returns the ends of a plain rate', () => {
    expect(rowBounds(credit({ ratePpm: at(5500, 6000, 6800) }), 'credit')).toEqual({ low: 5500, high: 6800 });
  });

  it('returns null for a rate with a cap, a minimum, a fixed part or tiers', () => {
    const ratePpm = at(6000);
    for (const tier of [{ capFen: at(2000) }, { minFen: at(1) }, { fixedFen: at(100) }])
      expect(rowBounds(credit({ ratePpm, ...tier }), 'credit')).toBeNull();
    expect(rowBounds(credit({ ratePpm, upToFen: 100_000 }, { ratePpm }), 'credit')).toBeNull();
  });

  it('returns null for a price or acceptance that is unknown, or a channel that is not accepted', () => {
    const unknown: RangedTariff = {
      ...free,
      rates: [
        { channel: 'alipay', accepted: 'yes', tiers: 'unknown' },
        { channel: 'e-cny', accepted: 'unknown', tiers: [{ ratePpm: at(0) }] },
      ],
    };
    for (const row of ['alipay', 'ecny', 'wechat', 'exampleCredit', 'exampleCode'])
      expect(rowBounds(unknown, row)).toBeNull();
  });

  it('adds amounts that are paid together, without an upper bound if one is unknown', () => {
    const purchase = { priceFen: at(9900, 19_900, 29_900), setupFen: at(1000) };
    expect(rowBounds(owned({ purchase }), 'device')).toEqual({ low: 10_900, high: 30_900 });
    expect(rowBounds(owned({ purchase: { ...purchase, setupFen: 'unknown' } }), 'device')).toEqual({
      low: 9900,
      high: null,
    });
    expect(rowBounds(owned({ annual: { perTerminalFen: 'unknown', perMerchantFen: 'unknown' } }), 'annual')).toBeNull();
  });

  it('returns monthly fees per year', () => {
    const data = { perMonthFen: at(500, 600, 700), freeMonths: 'unknown' as const };
    expect(rowBounds(owned({ data }), 'data')).toEqual({ low: 6000, high: 8400 });
  });

  it('returns the fees of the examples, with their caps', () => {
    const debit: RangedTariff = {
      ...free,
      rates: [{ channel: 'debit-card', accepted: 'yes', tiers: [{ ratePpm: at(5000), capFen: at(1800, 2000, 2500) }] }],
    };
    expect(rowBounds(debit, 'exampleDebit')).toEqual({ low: 1800, high: 2500 });
    expect(rowBounds(credit({ ratePpm: at(5500, 6000, 6800) }), 'exampleCredit')).toEqual({ low: 550, high: 680 });
  });

  it('returns null for rows of words', () => {
    for (const row of ['small', 'instant', 'refunds', 'depositReturn', 'upgrade', 'contract', 'no-such-row'])
      expect(rowBounds(credit({ ratePpm: at(6000) }), row)).toBeNull();
  });

  it('never has a row with an unknown part marked as lowest', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (price, other) => {
        const open = owned({ purchase: { priceFen: at(price), setupFen: 'unknown' } });
        const known = owned({ purchase: { priceFen: at(other), setupFen: at(0) } });
        const marks = markExtremes([rowBounds(open, 'device'), rowBounds(known, 'device')]);
        expect(marks[0]).not.toBe('lowest');
      }),
    );
  });
});
