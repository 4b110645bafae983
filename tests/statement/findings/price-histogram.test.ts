import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tariff } from '../../../src/domain/types.ts';
import { toHistogram } from '../../../src/statement/findings/histogram/to-histogram.ts';
import { priceAll } from '../../support/price-all.ts';
import { priceStatement } from '../../support/price-statement.ts';
import { ZERO_OWNERSHIP } from '../../support/zero-ownership.ts';
import { at, createStatement, payments, tariff, toTransactions } from './arbitraries.ts';

const plan: Tariff = {
  id: 'plan',
  rates: [{ channel: 'wechat-pay', tiers: [{ ratePpm: 6000 }] }],
  refunds: 'proportional',
  instant: { ratePpm: 500, perPayoutFen: 30 },
  ownership: ZERO_OWNERSHIP,
};

describe('priceHistogram', () => {
  it('equals pricing row by row, to the fen', () => {
    fc.assert(
      fc.property(fc.array(tariff, { minLength: 1, maxLength: 3 }), payments, (tariffs, rows) => {
        const priced = priceAll(toHistogram(createStatement(rows)), tariffs);
        const transactions = toTransactions(rows);
        expect(priced).toEqual(tariffs.map((each) => ({ id: each.id, ...priceStatement(each, transactions) })));
      }),
      { numRuns: 3000 },
    );
  });

  it('ignores the order of the rows', () => {
    const shuffled = payments.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(tariff, shuffled, (each, [rows, mixed]) => {
        // Compares sums only, because the order of refunds with equal times is undefined.
        const [one, other] = [rows, mixed].map((list) => priceAll(toHistogram(createStatement(list)), [each])[0]);
        expect(other).toEqual(one);
      }),
      { numRuns: 500 },
    );
  });

  it('adds up exactly at the largest amounts', () => {
    const rows = Array.from({ length: 4000 }, (_, index) => ({
      time: at(1 + (index % 28)),
      amountFen: 1_000_000_000_000 - index,
    }));
    const full: Tariff = { ...plan, rates: [{ channel: 'wechat-pay', tiers: [{ ratePpm: 999_999 }] }] };
    const [priced] = priceAll(toHistogram(createStatement(rows)), [full]);
    const expected = rows.reduce(
      (sum, { amountFen }) => sum + (BigInt(amountFen) * 999_999n + 500_000n) / 1_000_000n,
      0n,
    );
    expect(BigInt(priced?.feeFen ?? 0)).toBe(expected);
  });

  it('pays out once a day, after refunds of that day', () => {
    const rows = [
      { time: at(1), amountFen: 10_000, order: 7 },
      { time: at(2), amountFen: 50_000, order: 8 },
      { time: at(2), amountFen: 5000, order: 7, isRefund: true },
    ];
    const [priced] = priceAll(toHistogram(createStatement(rows)), [plan]);
    expect(priced?.feeFen).toBe(60 + 300 - 30);
    expect(priced?.instantFeeFen).toBe(Math.round(9940 * 0.0005) + 30 + (Math.round(44_730 * 0.0005) + 30));
  });

  it('rejects sums beyond the range of a double', () => {
    const rows = Array.from({ length: 17 }, () => ({ time: at(1), amountFen: 2 ** 48 }));
    expect(() => toHistogram(createStatement(rows))).toThrow(RangeError);
    expect(() => toHistogram(createStatement([{ time: at(1), amountFen: 0.5 }]))).toThrow(RangeError);
  });

  it('returns zero fees without payments', () => {
    expect(priceAll(toHistogram(createStatement([])), [plan])).toEqual([
      { id: 'plan', feeFen: 0, instantFeeFen: 0, channels: {}, unsupported: { count: 0, volumeFen: 0 } },
    ]);
  });
});
