import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costOwnership } from '../../../src/domain/ownership/cost-ownership.ts';
import type { RangedTariff, Tariff } from '../../../src/domain/types.ts';
import { CHANNELS } from '../../../src/schemas/channels.ts';
import { cheapestOnPayments } from '../../../src/statement/findings/compare/cheapest-on-payments.ts';
import { compareOnPayments } from '../../../src/statement/findings/compare/compare-on-payments.ts';
import { priceHistogram } from '../../../src/statement/findings/compare/price-histogram.ts';
import { priceRange } from '../../../src/statement/findings/compare/price-range.ts';
import { toHistogram } from '../../../src/statement/findings/histogram/to-histogram.ts';
import { pointTariff } from '../../support/point-tariff.ts';
import { priceStatement } from '../../support/price-statement.ts';
import { at, createStatement, payments, tariff, toTransactions } from './arbitraries.ts';

const holding = { terminals: 2, years: 3, coversDays: 30, payouts: 'daily' as const };
const entry = (ranged: RangedTariff) => ({
  id: ranged.id,
  name: ranged.id,
  tariff: ranged,
  device: 'terminal' as const,
});

/** Tariff with a span around each rate, minimum, cap and fixed part; the middle is the tariff itself. */
const widened = fc.tuple(tariff, fc.integer({ min: 0, max: 900 })).map(([point, by]) => {
  const ranged = pointTariff({ ...point, instant: undefined });
  for (const { tiers } of ranged.rates) {
    if (tiers === 'unknown') continue;
    for (const tier of tiers)
      for (const name of ['ratePpm', 'minFen', 'capFen', 'fixedFen'] as const) {
        const { typical } = tier[name] ?? { typical: 0 };
        if (tier[name])
          tier[name] = { low: Math.max(0, typical - by), typical, high: Math.min(1_000_000, typical + by) };
      }
  }
  return { point, ranged };
});

describe('priceRange', () => {
  it('contains the price of every price list within the range', () => {
    fc.assert(
      fc.property(widened, payments, ({ point, ranged }, rows) => {
        const histogram = toHistogram(createStatement(rows));
        const { low, typical, high, unknown } = priceRange(histogram, ranged);
        expect(typical.feeFen).toBe(priceHistogram(histogram, point).feeFen);
        expect(low.feeFen).toBeLessThanOrEqual(typical.feeFen);
        expect(typical.feeFen).toBeLessThanOrEqual(high.feeFen);
        expect(unknown).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('lists only unknown figures that affect the payments', () => {
    const rows = [
      { time: at(1), amountFen: 100 },
      { time: at(2), amountFen: 100, isRefund: true },
    ];
    const ranged: RangedTariff = {
      ...pointTariff({ ...plan('a', 6000, 100), instant: { ratePpm: 0, perPayoutFen: 0 } }),
      refunds: 'unknown',
      rates: [
        { channel: 'wechat-pay', accepted: 'yes', tiers: 'unknown' },
        { channel: 'alipay', accepted: 'yes', tiers: 'unknown' },
      ],
      instant: { ratePpm: 'unknown', perPayoutFen: { low: 0, typical: 0, high: 0 } },
    };
    const histogram = toHistogram(createStatement(rows));
    expect(priceRange(histogram, ranged).unknown).toEqual(['rate:wechat-pay', 'refunds', 'instant.ratePpm']);
    const compared = compareOnPayments(histogram, [entry(ranged)], null, { ...holding, payouts: 'none' });
    expect(compared.rows[0]?.unknown).toEqual(['rate:wechat-pay', 'refunds']);
    expect(compared.combination).toBeNull();
  });
});

function plan(id: string, ratePpm: number, perMerchantFen: number, channels = [...CHANNELS]): Tariff {
  return {
    id,
    rates: channels.map((channel) => ({ channel, tiers: [{ ratePpm }] })),
    refunds: 'kept',
    ownership: {
      purchase: { priceFen: 0, setupFen: 0 },
      deposit: { amountFen: 0, refund: 'never' },
      annual: { perTerminalFen: 0, perMerchantFen },
      data: { perMonthFen: 0, freeMonths: 0 },
      upgrade: { perTerminalFen: 0, everyYears: 0 },
      maintenance: { perMonthFen: 0, freeMonths: 0 },
    },
  };
}

/** Prices all sets of one or two tariffs and all routes row by row, as an oracle. */
function cheapestByHand(tariffs: readonly Tariff[], rows: Parameters<typeof toTransactions>[0]) {
  const transactions = toTransactions(rows);
  const used = CHANNELS.filter((channel) => transactions.some((one) => one.channel === channel));
  const only = (one: Tariff, channels: readonly string[]) => ({
    ...one,
    rates: one.rates.filter(({ channel }) => channels.includes(channel)),
  });
  const sorted = [...tariffs].sort((a, b) => (a.id < b.id ? -1 : 1));
  const sets = [
    ...sorted.map((one) => [one]),
    ...sorted.flatMap((one, index) => sorted.slice(index + 1).map((two) => [one, two])),
  ];
  let best: { tariffs: string[]; totalFen: number } | null = null;
  for (const members of used.length === 0 ? [] : sets) {
    const feesOf = members.map((one) => priceStatement(one, transactions).channels);
    const routes = used.map((channel) => {
      const fees = feesOf.map((channels) => channels[channel]?.feeFen ?? Number.POSITIVE_INFINITY);
      return Math.min(...fees) === Number.POSITIVE_INFINITY ? -1 : fees.indexOf(Math.min(...fees));
    });
    if (routes.includes(-1) || members.some((_, index) => !routes.includes(index))) continue;
    const totalFen = members.reduce((sum, one, index) => {
      const mine = only(
        one,
        used.filter((_, place) => routes[place] === index),
      );
      const { feeFen, instantFeeFen } = priceStatement(mine, transactions);
      const business = { terminals: 2, years: 3, monthly: [], growthPpm: 0, payoutsPerMonth: 0 };
      return sum + feeFen + instantFeeFen + (costOwnership(one, business).totalFen / 3) * (30 / 365);
    }, 0);
    if (!best || totalFen < best.totalFen - 1e-6) best = { tariffs: members.map(({ id }) => id), totalFen };
  }
  return best;
}

describe('cheapestOnPayments', () => {
  it('finds the same combination as exhaustive search', () => {
    const some = fc.uniqueArray(tariff, { selector: ({ id }) => id, minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(some, payments, (tariffs, rows) => {
        const found = cheapestOnPayments(toHistogram(createStatement(rows)), tariffs, holding);
        const byHand = cheapestByHand(tariffs, rows);
        expect(found === null).toBe(byHand === null);
        if (!found || !byHand) return;
        expect(Math.abs(found.totalFen - byHand.totalFen)).toBeLessThanOrEqual(1e-9 * Math.abs(byHand.totalFen) + 1e-3);
        expect(Object.values(found.routes).every((id) => found.tariffs.includes(id))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('prefers one tariff to two, and the first by id, among equal totals', () => {
    const histogram = toHistogram(createStatement([{ time: at(1), amountFen: 10_000 }]));
    const found = cheapestOnPayments(histogram, [plan('b', 6000, 0), plan('a', 6000, 0)], holding);
    expect(found).toEqual({ tariffs: ['a'], totalFen: 60, routes: { 'wechat-pay': 'a' } });
  });
});

describe('compareOnPayments', () => {
  const rows = [
    { time: at(1), amountFen: 10_000 },
    { time: at(30), amountFen: 20_000, channel: 'alipay' as const },
    { time: at(30), amountFen: 500, channel: null },
  ];
  const histogram = toHistogram(createStatement(rows));
  const lists = [plan('dear', 10_000, 36_500), plan('cheap', 3800, 0), plan('part', 0, 0, ['alipay'])];
  const compared = compareOnPayments(
    histogram,
    lists.map((one) => entry(pointTariff(one))),
    null,
    holding,
  );

  it('adds ownership for the days to the fees, and sorts like the comparison', () => {
    expect(compared.rows.map(({ id, group }) => [id, group])).toEqual([
      ['cheap', 'full'],
      ['dear', 'full'],
      ['part', 'part'],
    ]);
    const [cheap, dear, part] = compared.rows;
    expect(cheap?.typical).toMatchObject({ feeFen: 114, ownershipFen: 0, totalFen: 114 });
    expect(dear?.typical.feeFen).toBe(300);
    expect(dear?.typical.ownershipFen).toBeCloseTo(3000, 9);
    expect(part?.unsupported).toEqual({ count: 1, volumeFen: 10_000 });
    expect(compared.unassigned).toEqual({ sales: 1, refunds: 0, salesFen: 500, refundsFen: 0 });
    expect(compared.combination).toMatchObject({ tariffs: ['cheap', 'part'], totalFen: 38 });
  });

  it('extrapolates to a year only from 28 days on', () => {
    expect(compared.rows[0]?.typical.annualFen).toBeCloseTo((114 * 365) / 30, 9);
    const short = compareOnPayments(histogram, [entry(pointTariff(plan('a', 6000, 0)))], null, {
      ...holding,
      coversDays: 27,
    });
    expect(short.rows[0]?.typical.annualFen).toBeNull();
  });
});
