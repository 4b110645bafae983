import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toTotals } from '../../../src/statement/findings/totals/to-totals.ts';
import { NO_FEE } from '../../../src/statement/types.ts';
import { at, createStatement, type Payment, payments } from './arbitraries.ts';

const charged = payments.map((rows) =>
  rows.map(
    (row, index): Payment => ({
      ...row,
      feeFen: index % 5 === 0 ? NO_FEE : (row.amountFen % 900) * (row.isRefund ? -1 : 1),
    }),
  ),
);

describe('toTotals', () => {
  it('adds up exactly by channel, month, hour and in total', () => {
    fc.assert(
      fc.property(charged, (rows) => {
        const totals = toTotals(createStatement(rows));
        const big = (isIn: (row: Payment) => boolean, of: (row: Payment) => number) =>
          Number(rows.filter(isIn).reduce((sum, row) => sum + BigInt(of(row)), 0n));
        const expected = {
          sales: rows.filter((row) => !row.isRefund).length,
          refunds: rows.filter((row) => row.isRefund).length,
          salesFen: big(
            (row) => !row.isRefund,
            (row) => row.amountFen,
          ),
          refundsFen: big(
            (row) => row.isRefund === true,
            (row) => row.amountFen,
          ),
          feesFen: big(
            (row) => row.feeFen !== NO_FEE,
            (row) => row.feeFen ?? 0,
          ),
          withoutFee: rows.filter((row) => row.feeFen === NO_FEE).length,
        };
        const whole = { ...expected, netFen: expected.salesFen - expected.refundsFen - expected.feesFen };
        const addUp = (parts: readonly (typeof whole)[]) =>
          Object.fromEntries(
            Object.keys(whole).map((key) => [
              key,
              parts.reduce((sum, part) => sum + part[key as keyof typeof whole], 0),
            ]),
          );
        expect(totals).toMatchObject(whole);
        for (const parts of [totals.byChannel, totals.byMonth, totals.byHour]) expect(addUp(parts)).toEqual(whole);
      }),
      { numRuns: 500 },
    );
  });

  it('counts every sale of a known channel in exactly one bin', () => {
    fc.assert(
      fc.property(charged, (rows) => {
        for (const { tickets, sales } of toTotals(createStatement(rows)).byChannel) {
          if (!tickets) continue;
          expect(tickets.count).toBe(sales);
          expect(tickets.bins.reduce((sum, { count }) => sum + count, 0)).toBe(sales);
          expect(tickets.bins[0]?.count).toBeGreaterThan(0);
          expect(tickets.bins.at(-1)?.count).toBeGreaterThan(0);
          for (const [index, { fromFen, toFen }] of tickets.bins.entries()) {
            expect([fromFen % 100, toFen % 100]).toEqual([0, 0]);
            if (index > 0) expect(fromFen).toBe(tickets.bins[index - 1]?.toFen);
          }
        }
      }),
    );
  });

  it('calculates mean, median and spread of sales', () => {
    const rows = [100, 300, 500, 1100].map((amountFen) => ({ time: at(1), amountFen }));
    const [{ tickets } = { tickets: null }] = toTotals(createStatement(rows)).byChannel;
    expect(tickets).toMatchObject({ meanFen: 500, medianFen: 400 });
    expect(tickets?.cv).toBeCloseTo(Math.sqrt(140_000) / 500, 12);
    expect(tickets?.bins.map(({ fromFen, count }) => [fromFen, count])).toEqual([
      [100, 1],
      [200, 1],
      [500, 1],
      [1000, 1],
    ]);
  });

  it('covers the days from first to last, and counts days of several spans once', () => {
    const rows = [
      { time: at(1, 0), amountFen: 100 },
      { time: at(40, 86_399), amountFen: 100 },
    ];
    const totals = toTotals(createStatement(rows));
    expect(totals).toMatchObject({ coversDays: 40, period: { first: '2026-03-01', last: '2026-04-09' } });
    expect(totals.byMonth.map(({ month, sales }) => [month, sales])).toEqual([
      ['2026-03', 1],
      ['2026-04', 1],
    ]);
    expect([totals.byHour[0]?.sales, totals.byHour[23]?.sales]).toEqual([1, 1]);
    const spans = [
      { first: 40, last: 50 },
      { first: 10, last: 20 },
      { first: 15, last: 21 },
    ];
    expect(toTotals(createStatement(rows), spans).coversDays).toBe(11 + 12);
    expect(toTotals(createStatement([]))).toMatchObject({ coversDays: 0, period: null, byChannel: [], byMonth: [] });
  });
});
