import { describe, expect, it } from 'vitest';
import { costOwnership } from '../ownership/cost-ownership.ts';
import { toEnd } from '../ranges/to-end.ts';
import type { Business, RangedTariff, Span } from '../types.ts';
import { linesToMatch } from './lines-to-match.ts';
import { withLine } from './with-line.ts';

const at = (low: number, typical = low, high = typical): Span => ({ low, typical, high });
const given = { kind: 'always' } as const;
const kept = { kind: 'never' } as const;

/** 864,000 fen of fees and 12,000 of data fee in two years of the shop below; the deposit is returned. */
const offer: RangedTariff = {
  id: 'offer',
  rates: [{ channel: 'wechat-pay', accepted: 'yes', tiers: [{ ratePpm: at(5000, 6000, 7000) }] }],
  refunds: 'unknown',
  ownership: {
    purchase: { priceFen: at(0), setupFen: at(0) },
    deposit: { amountFen: at(9900), refund: { best: given, typical: given, worst: kept } },
    annual: { perTerminalFen: 'unknown', perMerchantFen: at(0) },
    data: { perMonthFen: at(500), freeMonths: at(0) },
    upgrade: { perTerminalFen: at(0), everyYears: at(0) },
    maintenance: { perMonthFen: at(0), freeMonths: at(24) },
  },
  market: ['rate:wechat-pay', 'data.perMonthFen'],
};

const shop: Business = {
  terminals: 1,
  years: 2,
  monthly: [{ channel: 'wechat-pay', volumeFen: 6_000_000, count: 1200, cv: 0.7 }],
  growthPpm: 0,
  payoutsPerMonth: 0,
};

const totalOf = (tariff: RangedTariff, business = shop) => costOwnership(toEnd(tariff, 'typical'), business).totalFen;
const matchOf = (tariff: RangedTariff, target: number, line: string, business = shop) =>
  linesToMatch(tariff, business, target).find((found) => found.line === line);

describe('linesToMatch', () => {
  it('returns the rate that meets the target, and null for lines that cannot meet it alone', () => {
    expect(totalOf(offer)).toBeCloseTo(876_000, 6);
    const lines = linesToMatch(offer, shop, 547_200);
    expect(lines.map(({ line }) => line)).toEqual([
      'rate:wechat-pay',
      'purchase.priceFen',
      'purchase.setupFen',
      'deposit.amountFen',
      'annual.perTerminalFen',
      'annual.perMerchantFen',
      'data.perMonthFen',
    ]);
    expect(lines[0]).toEqual({ line: 'rate:wechat-pay', now: 6000, needed: expect.closeTo(535_200 / 144, 4) });
    expect(lines.slice(1).map(({ needed }) => needed)).toEqual([null, null, null, null, null, null]);
  });

  it('meets a near target by the data fee, and a higher one by an unknown amount', () => {
    expect(matchOf(offer, 870_000, 'data.perMonthFen')).toEqual({
      line: 'data.perMonthFen',
      now: 500,
      needed: expect.closeTo(250, 6),
    });
    expect(matchOf(offer, 880_000, 'annual.perTerminalFen')).toEqual({
      line: 'annual.perTerminalFen',
      now: null,
      needed: expect.closeTo(2000, 6),
    });
  });

  it('returns null for a deposit that is returned, and a value for one that is kept', () => {
    expect(matchOf(offer, 880_000, 'deposit.amountFen')?.needed).toBeNull();
    const refund = { best: kept, typical: kept, worst: kept };
    const lost = { ...offer, ownership: { ...offer.ownership, deposit: { amountFen: at(9900), refund } } };
    expect(matchOf(lost, 880_000, 'deposit.amountFen')?.needed).toBeCloseTo(4000, 6);
  });

  it('includes what a lower fee adds to instant settlement', () => {
    const paid = { ...offer, instant: { ratePpm: at(200), perPayoutFen: at(0) } };
    const daily = { ...shop, payoutsPerMonth: 30 };
    expect(matchOf(paid, 800_000, 'rate:wechat-pay', daily)?.needed).toBeCloseTo((759_200 / 143_971_200) * 1e6, 4);
    expect(matchOf(paid, 800_000, 'instant.ratePpm', daily)?.needed).toBeNull();
    expect(matchOf(paid, totalOf(paid, daily) + 7200, 'instant.perPayoutFen', daily)?.needed).toBeCloseTo(10, 6);
  });

  it('scales all rates together if there are several, without a channel of unknown acceptance', () => {
    const channels: RangedTariff = {
      ...offer,
      rates: [
        ...offer.rates,
        { channel: 'alipay', accepted: 'yes', tiers: [{ ratePpm: at(3000) }] },
        { channel: 'e-cny', accepted: 'unknown', tiers: 'unknown' },
      ],
    };
    const line = { volumeFen: 6_000_000, count: 1200, cv: 0 };
    const monthly = [...shop.monthly, { ...line, channel: 'alipay' as const }, { ...line, channel: 'e-cny' as const }];
    const lines = linesToMatch(channels, { ...shop, monthly }, 12_000 + 648_000);
    expect(lines.slice(0, 3)).toEqual([
      { line: 'rate:alipay', now: 3000, needed: null },
      { line: 'rate:wechat-pay', now: 6000, needed: expect.closeTo(1500, 4) },
      { line: 'rate:*', now: 1_000_000, needed: expect.closeTo(500_000, 3) },
    ]);
    expect(lines.map((found) => found.line)).not.toContain('rate:e-cny');
  });

  it('returns the present values if the totals are equal already', () => {
    expect(matchOf(offer, 876_001, 'data.perMonthFen')?.needed).toBe(500);
    expect(matchOf(offer, 876_001, 'deposit.amountFen')?.needed).toBe(9900);
  });

  it('returns null for a total above that of a rate of 10 %', () => {
    expect(matchOf(offer, 15_000_000, 'rate:wechat-pay')?.needed).toBeNull();
    expect(matchOf(offer, 14_412_000, 'rate:wechat-pay')?.needed).toBeCloseTo(100_000, 3);
  });
});

describe('withLine', () => {
  const steps = [
    { upToFen: 100_000, ratePpm: at(0) },
    { ratePpm: at(4000), capFen: at(2000, 2500, 3000) },
    { ratePpm: at(6000) },
  ];
  const stepped: RangedTariff = { ...offer, rates: [{ channel: 'unionpay-qr', accepted: 'yes', tiers: steps }] };
  const ratesAt = (tariff: RangedTariff, line: string, value: number) => withLine(tariff, line, value).rates[0]?.tiers;

  it('scales the tiers of a rate with the first that is not free, and keeps cap and limits', () => {
    expect(ratesAt(stepped, 'rate:unionpay-qr', 2000)).toEqual([
      { upToFen: 100_000, ratePpm: at(0) },
      { ratePpm: at(2000), capFen: at(2000, 2500, 3000) },
      { ratePpm: at(3000) },
    ]);
    expect(ratesAt(stepped, 'rate:*', 1_500_000)).toEqual(ratesAt(stepped, 'rate:unionpay-qr', 6000));
  });

  it('limits every tier to 10 %', () => {
    expect(ratesAt(stepped, 'rate:unionpay-qr', 80_000)).toMatchObject([
      { ratePpm: at(0) },
      { ratePpm: at(80_000) },
      { ratePpm: at(100_000) },
    ]);
  });

  it('sets the price of a free channel and of one with an unknown price', () => {
    const free: RangedTariff = {
      ...offer,
      rates: [{ channel: 'alipay', accepted: 'yes', tiers: [{ ratePpm: at(0) }] }],
    };
    expect(ratesAt(free, 'rate:alipay', 3800)).toEqual([{ ratePpm: at(3800) }]);
    const open: RangedTariff = { ...offer, rates: [{ channel: 'alipay', accepted: 'yes', tiers: 'unknown' }] };
    expect(ratesAt(open, 'rate:alipay', 3800)).toEqual([{ ratePpm: at(3800) }]);
    expect(ratesAt(open, 'rate:*', 500_000)).toBe('unknown');
  });

  it('removes the line from the market figures', () => {
    expect(withLine(offer, 'data.perMonthFen', 1).market).toEqual(['rate:wechat-pay']);
    expect(withLine(offer, 'rate:*', 1).market).toEqual(['data.perMonthFen']);
  });

  it('throws for a line that the tariff does not have', () => {
    expect(() => withLine(offer, 'instant.ratePpm', 1)).toThrow(
      /offer: expected a line of the tariff, got instant.ratePpm/,
    );
    expect(() => withLine(offer, 'rate:alipay', 1)).toThrow(RangeError);
  });
});
