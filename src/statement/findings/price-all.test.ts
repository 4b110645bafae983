import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priceStatement } from '../../../tests/support/price-statement.ts';
import type { Tariff } from '../../domain/types.ts';
import { priceAll } from './price-all.ts';
import { at, makeStatement, payments, tariff, toTransactions } from './testing.ts';
import { toHistogram } from './to-histogram.ts';

const plan: Tariff = {
  id: 'plan',
  rates: [{ channel: 'wechat-pay', tiers: [{ ratePpm: 6000 }] }],
  refunds: 'proportional',
  instant: { ratePpm: 500, perPayoutFen: 30 },
  ownership: {
    purchase: { priceFen: 0, setupFen: 0 },
    deposit: { amountFen: 0, refund: 'never' },
    annual: { perTerminalFen: 0, perMerchantFen: 0 },
    data: { perMonthFen: 0, freeMonths: 0 },
    upgrade: { perTerminalFen: 0, everyYears: 0 },
    maintenance: { perMonthFen: 0, freeMonths: 0 },
  },
};

describe('priceAll', () => {
  it('prices to the fen what the money model prices row by row', () => {
    fc.assert(
      fc.property(fc.array(tariff, { minLength: 1, maxLength: 3 }), payments, (tariffs, rows) => {
        const priced = priceAll(toHistogram(makeStatement(rows)), tariffs);
        const transactions = toTransactions(rows);
        expect(priced).toEqual(tariffs.map((each) => ({ id: each.id, ...priceStatement(each, transactions) })));
      }),
      { numRuns: 3000 },
    );
  });

  it('does not mind the order of the rows', () => {
    const shuffled = payments.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(tariff, shuffled, (each, [rows, mixed]) => {
        // A tie in time decides which refund of an order comes first, so the sums are compared, not their parts.
        const [one, other] = [rows, mixed].map((list) => priceAll(toHistogram(makeStatement(list)), [each])[0]);
        expect(other).toEqual(one);
      }),
      { numRuns: 500 },
    );
  });

  it('adds up to the whole fen at the largest amounts', () => {
    const rows = Array.from({ length: 4000 }, (_, index) => ({
      time: at(1 + (index % 28)),
      amountFen: 1_000_000_000_000 - index,
    }));
    const full: Tariff = { ...plan, rates: [{ channel: 'wechat-pay', tiers: [{ ratePpm: 999_999 }] }] };
    const [priced] = priceAll(toHistogram(makeStatement(rows)), [full]);
    const expected = rows.reduce(
      (sum, { amountFen }) => sum + (BigInt(amountFen) * 999_999n + 500_000n) / 1_000_000n,
      0n,
    );
    expect(BigInt(priced?.feeFen ?? 0)).toBe(expected);
  });

  it('pays out once a day, after what a refund gives back on its own day', () => {
    const rows = [
      { time: at(1), amountFen: 10_000, order: 7 },
      { time: at(2), amountFen: 50_000, order: 8 },
      { time: at(2), amountFen: 5000, order: 7, isRefund: true },
    ];
    const [priced] = priceAll(toHistogram(makeStatement(rows)), [plan]);
    expect(priced?.feeFen).toBe(60 + 300 - 30);
    expect(priced?.instantFeeFen).toBe(Math.round(9940 * 0.0005) + 30 + (Math.round(44_730 * 0.0005) + 30));
  });

  it('refuses sums that a double does not hold', () => {
    const rows = Array.from({ length: 17 }, () => ({ time: at(1), amountFen: 2 ** 48 }));
    expect(() => toHistogram(makeStatement(rows))).toThrow(RangeError);
    expect(() => toHistogram(makeStatement([{ time: at(1), amountFen: 0.5 }]))).toThrow(RangeError);
  });

  it('prices nothing without payments', () => {
    expect(priceAll(toHistogram(makeStatement([])), [plan])).toEqual([
      { id: 'plan', feeFen: 0, instantFeeFen: 0, channels: {}, unsupported: { count: 0, volumeFen: 0 } },
    ]);
  });
});
