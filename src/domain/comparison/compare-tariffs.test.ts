import { describe, expect, it } from 'vitest';
import { pointTariff, UNKNOWN_OWNERSHIP } from '../../../tests/support/point-tariff.ts';
import { pointSpan } from '../../base/spans.ts';
import type { Business, Channel, RangedTariff, Unknown } from '../types.ts';
import { compareTariffs, type Entry, type Group } from './compare-tariffs.ts';

const market = pointTariff({
  id: 'market',
  rates: [
    { channel: 'wechat-pay', tiers: [{ ratePpm: 6000 }] },
    { channel: 'credit-card', tiers: [{ ratePpm: 6000 }] },
  ],
  refunds: 'kept',
  ownership: {
    purchase: { priceFen: 29_900, setupFen: 0 },
    deposit: { amountFen: 9900, refund: 'never' },
    annual: { perTerminalFen: 0, perMerchantFen: 0 },
    data: { perMonthFen: 500, freeMonths: 0 },
    upgrade: { perTerminalFen: 0, everyYears: 0 },
    maintenance: { perMonthFen: 0, freeMonths: 0 },
  },
  instant: { ratePpm: 200, perPayoutFen: 0 },
});

const UNKNOWN = 'unknown';

/** A price list with known rates only, in ppm by channel. */
const tariff = (rates: Partial<Record<Channel, number | Unknown>>): RangedTariff => ({
  id: 'plan',
  rates: Object.entries(rates).map(([channel, ratePpm]) => ({
    channel: channel as Channel,
    accepted: 'yes',
    tiers: ratePpm === UNKNOWN ? UNKNOWN : [{ ratePpm: pointSpan(ratePpm) }],
  })),
  refunds: UNKNOWN,
  ownership: UNKNOWN_OWNERSHIP,
  instant: { ratePpm: UNKNOWN, perPayoutFen: UNKNOWN },
  market: [],
});

const entry = (rates: Partial<Record<Channel, number | Unknown>>, rest: Partial<Entry> = {}): Entry => ({
  id: 'plan',
  name: 'Plan',
  tariff: tariff(rates),
  device: 'terminal',
  ...rest,
});

/** A business with one year, one terminal and takings in fen by channel. */
const business = (takings: Partial<Record<Channel, number>>): Business => ({
  terminals: 1,
  years: 1,
  growthPpm: 0,
  payoutsPerMonth: 30,
  monthly: Object.entries(takings).map(([channel, volumeFen]) => ({
    channel: channel as Channel,
    volumeFen,
    count: 10,
    cv: 0,
  })),
});

const half = business({ 'wechat-pay': 500_000, 'credit-card': 500_000 });
const less = business({ 'wechat-pay': 499_999, 'credit-card': 500_001 });

const rowOf = (one: Entry, shop: Business = half, filler: RangedTariff | null = market) => {
  const [row] = compareTariffs([one], shop, filler);
  if (!row) throw new Error('expected a row');
  return row;
};

describe('compareTariffs', () => {
  it.each<[string, Partial<Record<Channel, number | Unknown>>, Business, Group]>([
    ['accepts and prices everything', { 'wechat-pay': 3800, 'credit-card': 6000 }, half, 'full'],
    ['prices exactly half of what it accepts', { 'wechat-pay': 3800, 'credit-card': UNKNOWN }, half, 'full'],
    ['prices less than half of what it accepts', { 'wechat-pay': 3800, 'credit-card': UNKNOWN }, less, 'unpublished'],
    ['does not accept a channel in use', { 'wechat-pay': 3800 }, half, 'part'],
    ['accepts the smaller part only, at its own price', { 'wechat-pay': 3800 }, less, 'part'],
    ['accepts a part without a price of its own', { 'wechat-pay': UNKNOWN }, half, 'unpublished'],
  ])('groups an entry that %s', (_, rates, shop, group) => {
    expect(rowOf(entry(rates), shop).group).toBe(group);
  });

  it.each<[Entry['device'], boolean]>([
    ['terminal', true],
    ['either', true],
    ['code', false],
  ])('fills the gaps of an entry with the device "%s" (costs of a terminal: %s)', (device, hasTerminal) => {
    const { market: filled } = rowOf(entry({ 'wechat-pay': 3800, 'credit-card': UNKNOWN }, { device })).cost;
    expect(filled).toEqual(expect.arrayContaining(['rate:credit-card', 'instant.ratePpm']));
    expect(filled.includes('deposit.amountFen')).toBe(hasTerminal);
    expect(filled.includes('data.perMonthFen')).toBe(hasTerminal);
  });

  it('keeps the gaps of a present deal, and of every entry without a market range', () => {
    const gaps = entry({ 'wechat-pay': 3800, 'credit-card': UNKNOWN });
    for (const { cost } of [rowOf({ ...gaps, ownOnly: true }), rowOf(gaps, half, null)]) {
      expect(cost.market).toEqual([]);
      expect(cost.unknown).toEqual(expect.arrayContaining(['rate:credit-card', 'deposit.amountFen']));
    }
  });

  it('reports the share of takings that is not accepted', () => {
    expect(rowOf(entry({ 'wechat-pay': 3800 }), less).unsupportedShare).toBeCloseTo(0.500001, 12);
    expect(rowOf(entry({}), half).unsupportedShare).toBe(1);
  });

  it('reports no share for a business without takings', () => {
    expect(rowOf(entry({}), business({})).unsupportedShare).toBe(0);
  });

  it('orders rows by group, then total, then name', () => {
    const rates = { 'wechat-pay': 3800, 'credit-card': 6000 };
    const rows = compareTariffs(
      [
        entry({ 'wechat-pay': UNKNOWN, 'credit-card': UNKNOWN }, { name: 'A unpublished' }),
        entry({ 'wechat-pay': 0 }, { name: 'B part' }),
        entry({ ...rates, 'wechat-pay': 5000 }, { name: 'C dear' }),
        entry(rates, { name: 'E cheap' }),
        entry(rates, { name: 'D cheap' }),
      ],
      half,
      market,
    );
    expect(rows.map(({ name }) => name)).toEqual(['D cheap', 'E cheap', 'C dear', 'B part', 'A unpublished']);
  });

  it('leaves the market range as it was', () => {
    const before = JSON.stringify(market);
    rowOf(entry({ 'wechat-pay': UNKNOWN }, { device: 'code' }));
    expect(JSON.stringify(market)).toBe(before);
  });
});
