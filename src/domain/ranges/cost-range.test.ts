import { describe, expect, it } from 'vitest';
import { UNKNOWN_OWNERSHIP } from '../../../tests/support/point-tariff.ts';
import type { Business, RangedTariff, Span } from '../types.ts';
import { costRange, isCheaperInEveryCase } from './cost-range.ts';
import { fillFromMarket } from './fill-from-market.ts';

const at = (low: number, typical = low, high = typical): Span => ({ low, typical, high });

const unread: RangedTariff = {
  id: 'unread',
  rates: [
    { channel: 'e-cny', accepted: 'unknown', tiers: 'unknown' },
    { channel: 'credit-card', accepted: 'yes', tiers: 'unknown' },
    { channel: 'debit-card', accepted: 'yes', tiers: 'unknown' },
  ],
  refunds: 'unknown',
  ownership: UNKNOWN_OWNERSHIP,
  instant: { ratePpm: 'unknown', perPayoutFen: 'unknown' },
  market: [],
};

const refund = { best: { kind: 'always' }, typical: { kind: 'never' }, worst: { kind: 'never' } } as const;

const market: RangedTariff = {
  id: 'market',
  rates: [
    { channel: 'credit-card', accepted: 'yes', tiers: [{ ratePpm: at(5500, 6000, 6800) }] },
    { channel: 'e-cny', accepted: 'yes', tiers: [{ ratePpm: at(0, 1000, 2000) }] },
    { channel: 'debit-card', accepted: 'yes', tiers: 'unknown' },
    { channel: 'alipay', accepted: 'yes', tiers: [{ ratePpm: at(3800) }] },
  ],
  refunds: 'kept',
  ownership: {
    purchase: { priceFen: at(0, 9900, 29_900), setupFen: at(0) },
    deposit: { amountFen: at(9900, 19_900, 29_900), refund },
    annual: { perTerminalFen: at(0), perMerchantFen: at(0) },
    data: { perMonthFen: at(300, 500, 800), freeMonths: at(0, 3, 12) },
    upgrade: { perTerminalFen: at(0), everyYears: at(0) },
    maintenance: { perMonthFen: at(0), freeMonths: at(0) },
  },
  market: [],
};

const line = (channel: 'debit-card' | 'credit-card' | 'e-cny', volumeFen = 1_000_000) => ({
  channel,
  volumeFen,
  count: 10,
  cv: 0,
});

const business: Business = {
  terminals: 1,
  years: 1,
  monthly: [line('debit-card'), line('credit-card'), line('e-cny', 0)],
  growthPpm: 0,
  payoutsPerMonth: 0,
};

const pair = (item: string, ...fields: string[]) => fields.map((field) => `${item}.${field}`);

describe('costRange', () => {
  it('lists unknown figures that affect the business, in the order of channels and items', () => {
    expect(costRange(unread, business).unknown).toEqual([
      'rate:debit-card',
      'rate:credit-card',
      ...pair('purchase', 'priceFen', 'setupFen'),
      ...pair('deposit', 'amountFen', 'refund'),
      ...pair('annual', 'perTerminalFen', 'perMerchantFen'),
      ...pair('data', 'perMonthFen', 'freeMonths'),
      ...pair('maintenance', 'perMonthFen', 'freeMonths'),
    ]);
  });

  it('lists instant settlement only with payouts, upgrades only after the first year', () => {
    const { unknown } = costRange(unread, { ...business, years: 2, payoutsPerMonth: 30 });
    expect(unknown).toEqual(
      expect.arrayContaining([
        'instant.ratePpm',
        'instant.perPayoutFen',
        'upgrade.perTerminalFen',
        'upgrade.everyYears',
      ]),
    );
  });

  it('lists nothing per terminal without a terminal', () => {
    expect(costRange(unread, { ...business, terminals: 0 }).unknown).toEqual([
      'rate:debit-card',
      'rate:credit-card',
      'purchase.setupFen',
      'annual.perMerchantFen',
    ]);
  });

  it('lists no terms of a fee known to be 0, and no fee that starts after the horizon', () => {
    const { data, maintenance } = unread.ownership;
    const ownership = {
      ...unread.ownership,
      data: { ...data, freeMonths: at(12) },
      maintenance: { ...maintenance, perMonthFen: at(0) },
    };
    const { unknown } = costRange({ ...unread, ownership }, business);
    expect(unknown.filter((id) => /^(data|maintenance)/.test(id))).toEqual([]);
  });

  it('lists a priced channel of unknown acceptance, and prices it except at the low end', () => {
    const coins: Business = { ...business, monthly: [line('e-cny')] };
    const { low, typical, high, unknown, market: filled } = costRange(fillFromMarket(unread, market), coins);
    expect([low, typical, high].map(({ items }) => items.transaction)).toEqual([0, 12_000, 24_000]);
    expect(low.unsupportedVolumePerMonthFen).toBe(1_000_000);
    expect(unknown).toEqual(['rate:e-cny']);
    expect(filled).toContain('rate:e-cny');
  });

  it('lists only market figures that affect the business', () => {
    const range = costRange(fillFromMarket(unread, market), business);
    expect(range.unknown).toEqual(['rate:debit-card']);
    expect(range.market).toEqual([
      'rate:credit-card',
      ...pair('purchase', 'priceFen', 'setupFen'),
      ...pair('deposit', 'amountFen', 'refund'),
      ...pair('annual', 'perTerminalFen', 'perMerchantFen'),
      ...pair('data', 'perMonthFen', 'freeMonths'),
      'maintenance.perMonthFen',
    ]);
  });
});

describe('fillFromMarket', () => {
  it('fills gaps, keeps figures of the provider, and adds no channel or instant settlement', () => {
    const own = {
      ...unread,
      ownership: { ...unread.ownership, purchase: { priceFen: at(5), setupFen: 'unknown' as const } },
    };
    const filled = fillFromMarket(own, { ...market, instant: { ratePpm: at(200), perPayoutFen: 'unknown' } });
    expect(filled.ownership.purchase).toEqual({ priceFen: at(5), setupFen: at(0) });
    expect(filled.ownership.deposit.refund).toEqual(refund);
    expect(filled.rates.map(({ channel, accepted }) => [channel, accepted])).toEqual([
      ['e-cny', 'unknown'],
      ['credit-card', 'yes'],
      ['debit-card', 'yes'],
    ]);
    expect(filled.rates[1]?.tiers).toEqual(market.rates[0]?.tiers);
    expect(filled.instant).toEqual({ ratePpm: at(200), perPayoutFen: 'unknown' });
    expect(filled.market).toEqual(
      expect.arrayContaining(['rate:credit-card', 'refunds', 'deposit.refund', 'instant.ratePpm']),
    );
    expect(filled.market).not.toContain('purchase.priceFen');
    const { instant: _, ...without } = own;
    expect(
      fillFromMarket(without, { ...market, instant: { ratePpm: at(200), perPayoutFen: at(0) } }).instant,
    ).toBeUndefined();
  });

  it('changes neither argument', () => {
    const before = structuredClone([unread, market]);
    fillFromMarket(unread, market);
    expect([unread, market]).toEqual(before);
  });
});

describe('isCheaperInEveryCase', () => {
  const cards: Business = { ...business, monthly: [line('credit-card')] };
  const known = costRange(market, cards);
  const dear = costRange(
    { ...market, rates: [{ channel: 'credit-card', accepted: 'yes', tiers: [{ ratePpm: at(30_000) }] }] },
    cards,
  );

  it('requires the largest total below the smallest', () => {
    expect(isCheaperInEveryCase(known, dear)).toBe(true);
    expect(isCheaperInEveryCase(dear, known)).toBe(false);
    expect(isCheaperInEveryCase(known, known)).toBe(false);
  });

  it('is never true for a plan with an unknown figure, but may be against one', () => {
    expect(isCheaperInEveryCase({ ...known, unknown: ['rate:alipay'] }, dear)).toBe(false);
    expect(isCheaperInEveryCase(known, { ...dear, unknown: ['rate:alipay'] })).toBe(true);
  });
});
