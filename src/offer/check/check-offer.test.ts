import { describe, expect, it } from 'vitest';
import { DEFAULT_SHOP, type MixPart, type Shop } from '../../domain/business/index.ts';
import type { RangedTariff, Span } from '../../domain/types.ts';
import type { OfferInput } from '../types.ts';
import { checkOffer } from './check-offer.ts';
import { toQuestions, toSentence } from './sentences.ts';
import type { CheckLineId, OfferRemark, RemarkFactsOf, RemarkKind } from './types.ts';

const at = (low: number, typical = low, high = typical): Span => ({ low, typical, high });
const never = { kind: 'never' } as const;

const market: RangedTariff = {
  id: 'market',
  rates: [
    {
      channel: 'debit-card',
      accepted: 'yes',
      tiers: [{ ratePpm: at(5000, 5000, 6000), capFen: at(2000, 2000, 2500) }],
    },
    { channel: 'credit-card', accepted: 'yes', tiers: [{ ratePpm: at(5500, 6000, 6500) }] },
    {
      channel: 'unionpay-qr',
      accepted: 'yes',
      tiers: [{ upToFen: 100_000, ratePpm: at(3800) }, { ratePpm: at(5000, 6000, 6500) }],
    },
    { channel: 'wechat-pay', accepted: 'yes', tiers: [{ ratePpm: at(3000, 3800, 6000) }] },
    { channel: 'e-cny', accepted: 'yes', tiers: 'unknown' },
  ],
  refunds: 'unknown',
  ownership: {
    purchase: { priceFen: at(0, 0, 50_000), setupFen: 'unknown' },
    deposit: { amountFen: at(0, 9900, 29_900), refund: { best: never, typical: never, worst: never } },
    annual: { perTerminalFen: 'unknown', perMerchantFen: 'unknown' },
    data: { perMonthFen: at(250, 375, 825), freeMonths: at(0) },
    upgrade: { perTerminalFen: 'unknown', everyYears: 'unknown' },
    maintenance: { perMonthFen: 'unknown', freeMonths: 'unknown' },
  },
  instant: { ratePpm: at(0), perPayoutFen: at(0, 0, 300) },
  market: [],
};

const mixOf = (...used: MixPart[]): MixPart[] =>
  DEFAULT_SHOP.mix.map((part) => used.find(({ channel }) => channel === part.channel) ?? { ...part, percent: 0 });

/** 100,000 yuan a month; the mean ticket over all sales is 93.75 yuan. */
const shop: Shop = {
  ...DEFAULT_SHOP,
  monthlyFen: 10_000_000,
  terminals: 2,
  mix: mixOf(
    { channel: 'debit-card', percent: 20, ticketFen: 300_000, cv: 1 },
    { channel: 'credit-card', percent: 30, ticketFen: 50_000, cv: 0.5 },
    { channel: 'wechat-pay', percent: 50, ticketFen: 5000, cv: 0.7 },
  ),
};

/** Causes no remark but the one about price rises, which every offer has. */
const plain: OfferInput = {
  name: 'plain',
  current: false,
  rates: [
    { channel: 'debit-card', ratePpm: 5000, capFen: 2000 },
    { channel: 'credit-card', ratePpm: 6000 },
    { channel: 'wechat-pay', ratePpm: 3800 },
  ],
  priceFen: 0,
  setupFen: 0,
  depositFen: 0,
  annualFen: 0,
  dataYearFen: 0,
  upgradeFen: 0,
  maintenanceMonthFen: 0,
};

const withRate = (channel: OfferInput['rates'][number]['channel'], ratePpm: number, capFen?: number): OfferInput => ({
  ...plain,
  rates: plain.rates.map((rate) =>
    rate.channel === channel ? { channel, ratePpm, ...(capFen !== undefined && { capFen }) } : rate,
  ),
});
const check = (offer: Partial<OfferInput>, state: Partial<Shop> = {}) =>
  checkOffer({ ...plain, ...offer }, { ...shop, ...state }, market);
const find = <Kind extends RemarkKind>({ remarks }: { remarks: OfferRemark[] }, kind: Kind) =>
  remarks.filter((remark): remark is Extract<OfferRemark, RemarkFactsOf<Kind>> => remark.kind === kind);
const lineOf = (found: ReturnType<typeof check>, id: CheckLineId) => found.lines.find(({ line }) => line === id);

describe('checkOffer', () => {
  it('makes one remark on a plain offer: how price rises are announced', () => {
    const { lines, remarks } = check({});
    expect(remarks).toEqual([
      { kind: 'rise-notice', clause: 'rate-change', regulation: expect.arrayContaining(['contract-change']) },
    ]);
    expect(lines.map(({ line, position }) => [line, position])).toEqual([
      ['rate:debit-card', 'inside'],
      ['cap:debit-card', 'inside'],
      ['rate:credit-card', 'inside'],
      ['rate:wechat-pay', 'inside'],
      ['priceFen', 'inside'],
      ['setupFen', 'no-market'],
      ['depositFen', 'inside'],
      ['annualFen', 'no-market'],
      ['dataYearFen', 'below-market'],
      ['maintenanceMonthFen', 'no-market'],
    ]);
  });

  it('computes how much a year a credit rate is below the floor of 0.4825 %', () => {
    const found = check(withRate('credit-card', 3800));
    expect(lineOf(found, 'rate:credit-card')).toEqual({
      line: 'rate:credit-card',
      unit: 'ppm',
      value: 3800,
      market: at(5500, 6000, 6500),
      isBlended: false,
      floor: expect.closeTo(4825, 9),
      position: 'below-floor',
    });
    const [below] = find(found, 'below-floor');
    // 500 yuan: floor 2.4125, fee 1.90; 60 sales a month.
    expect(below).toMatchObject({ clause: 'fee-table', ratePpm: 3800, ticketFen: 50_000 });
    expect(below?.missingFenPerYear).toBeCloseTo(51.25 * 60 * 12, 6);
    expect(below?.floorPpm).toBeCloseTo(4825, 9);
    expect(find(check(withRate('credit-card', 4825)), 'below-floor')).toEqual([]);
    expect(find(check(withRate('credit-card', 3800), { merchantClass: 'exempt' }), 'below-floor')).toEqual([]);
  });

  it('includes the cap when it compares with the floor', () => {
    const [below] = find(check(withRate('debit-card', 5000, 1000)), 'below-floor');
    expect(below?.feePpm).toBeCloseTo(1_000_000 / 300, 6);
    expect(below?.floorPpm).toBeCloseTo(3825, 9);
    expect(below?.missingFenPerYear).toBeCloseTo(147.5 * 80, 6);
  });

  it('computes the cost of a missing debit cap with the spread of tickets', () => {
    const found = check(withRate('debit-card', 5000));
    expect(lineOf(found, 'cap:debit-card')).toMatchObject({ value: null, position: 'not-stated' });
    const [missing] = find(found, 'cap-missing');
    expect(missing?.capFen).toBe(2000);
    // 80 sales a year of 3,000 yuan on average: 15.00 without a cap, 11.54 with it when cv is 1.
    expect((missing?.costFenPerYear ?? 0) / 80).toBeCloseTo(1500 - 1154, 0);
  });

  it('computes the cost of lines above the market, a year or once', () => {
    const found = check({
      ...withRate('wechat-pay', 7000),
      dataYearFen: 12_000,
      dataFreeMonths: 0,
      depositFen: 39_900,
    });
    const extra = find(found, 'above-market').map((remark) => [remark.line, remark.extraFenPerYear, remark.onceFen]);
    expect(extra).toEqual([
      ['rate:wechat-pay', expect.closeTo(5_000_000 * 12 * 0.001, 5), null],
      ['depositFen', expect.closeTo(10_000, 5), 20_000],
      ['dataYearFen', expect.closeTo(2 * 2100, 5), null],
    ]);
    expect(find(found, 'above-market').map(({ clause }) => clause)).toEqual(['fee-table', 'deposit', 'data-fee']);
  });

  it('computes the cost of a cap above the market', () => {
    const dear = { ...withRate('debit-card', 5000, 100_000) };
    const [above] = find(check(dear), 'above-market');
    expect(above).toMatchObject({ line: 'cap:debit-card', unit: 'fen', value: 100_000, market: at(2000, 2000, 2500) });
    expect(above?.extraFenPerYear).toBeGreaterThan(0);
  });

  it('compares a flat rate with tiers as the rate that costs the same at these tickets', () => {
    const state = { mix: mixOf({ channel: 'unionpay-qr', percent: 100, ticketFen: 4800, cv: 0 }) };
    const found = check({ rates: [{ channel: 'unionpay-qr', ratePpm: 6000 }] }, state);
    expect(lineOf(found, 'rate:unionpay-qr')?.isBlended).toBe(true);
    expect(lineOf(found, 'rate:unionpay-qr')?.market?.high).toBeCloseTo(3800, 6);
    expect(find(found, 'above-market')[0]?.extraFenPerYear).toBeCloseTo(10_000_000 * 12 * 0.0022, 4);
    const spread = { mix: mixOf({ channel: 'unionpay-qr', percent: 100, ticketFen: 90_000, cv: 1 }) };
    const span = lineOf(
      check({ rates: [{ channel: 'unionpay-qr', ratePpm: 6000 }] }, spread),
      'rate:unionpay-qr',
    )?.market;
    expect(span?.low).toBeGreaterThan(3800);
    expect(span?.high).toBeGreaterThan(span?.low ?? 0);
    expect(span?.high).toBeLessThan(6500);
  });

  it('names the channels in use that the offer does not accept', () => {
    const found = check({ rates: plain.rates.slice(2) });
    expect(find(found, 'channel-missing')).toMatchObject([
      { channels: ['debit-card', 'credit-card'], share: 0.5, volumeFenPerMonth: 5_000_000 },
    ]);
    expect(lineOf(found, 'rate:debit-card')).toMatchObject({ value: null, position: 'not-stated' });
    expect(lineOf(found, 'cap:debit-card')).toBeUndefined();
  });

  it.each([
    [{}, 'not-stated'],
    [{ depositRefund: 'never' }, 'never'],
    [{ depositRefund: 'on-volume', depositVolumeFen: 5 }, 'incomplete'],
  ] as const)('asks how a deposit comes back: %o', (terms, wanted) => {
    const found = find(check({ depositFen: 9900, ...terms }), 'deposit-no-return');
    expect(found).toMatchObject([{ terms: wanted, totalFen: 19_800, clause: 'deposit' }]);
  });

  it('asks for the day if the deposit is always returned', () => {
    expect(find(check({ depositFen: 9900, depositRefund: 'always' }), 'deposit-no-date')).toHaveLength(1);
  });

  it('computes whether this business reaches the volume of the deposit on accepted channels', () => {
    const terms = { depositFen: 9900, depositRefund: 'on-volume', depositMonths: 6 } as const;
    const reach = (depositVolumeFen: number, more: Partial<OfferInput> = {}) =>
      find(check({ ...terms, depositVolumeFen, ...more }), 'deposit-on-volume')[0];
    expect(reach(30_000_000)).toMatchObject({ haveFen: 30_000_000, reached: true });
    expect(reach(30_000_001)).toMatchObject({ reached: false });
    expect(reach(20_000_000, { rates: plain.rates.slice(2) })).toMatchObject({ haveFen: 15_000_000, reached: false });
  });

  it('asks for the data fee, or for its first month', () => {
    const { dataYearFen: _, ...silent } = plain;
    expect(find(checkOffer(silent, shop, market), 'data-start')).toMatchObject([
      { open: 'fee', totalFenPerYear: null },
    ]);
    expect(find(check({ dataYearFen: 6000 }), 'data-start')).toMatchObject([
      { open: 'start', totalFenPerYear: 12_000 },
    ]);
    expect(find(check({ dataYearFen: 6000, dataFreeMonths: 3 }), 'data-start')).toEqual([]);
    expect(find(checkOffer(silent, shop, market), 'not-stated')).toEqual([]);
  });

  it('computes instant settlement on the mean ticket, and a year of it as it is used', () => {
    const instantOf = (payouts: Shop['payouts']) =>
      find(check({ instantPerPayoutFen: 300 }, { payouts }), 'instant-per-sale')[0];
    const sale = { ticketFen: expect.closeTo(9375, 6), sharePpm: expect.closeTo(32_000, 6) };
    expect(instantOf('none')).toMatchObject({ ...sale, feeFen: 300, yearFen: null });
    expect(instantOf('per-sale')).toMatchObject({ ...sale, yearFen: expect.closeTo(3_840_000, 4) });
    expect(instantOf('daily')).toMatchObject({
      yearFen: expect.closeTo(109_500, 4),
      perSaleYearFen: expect.closeTo(3_840_000, 4),
    });
    expect(find(check({ instantPerPayoutFen: 0 }), 'instant-per-sale')).toEqual([]);
  });

  it('names fees that are not stated, each once', () => {
    const bare: OfferInput = { name: '', current: false, rates: plain.rates };
    const found = checkOffer(bare, { ...shop, payouts: 'daily' }, market);
    expect(find(found, 'not-stated')[0]?.lines).toEqual([
      'instantPpm',
      'instantPerPayoutFen',
      'priceFen',
      'setupFen',
      'depositFen',
      'annualFen',
      'upgradeFen',
      'maintenanceMonthFen',
    ]);
    const half = check({ upgradeFen: 20_000, instantPpm: 0 }, { payouts: 'daily' });
    expect(find(half, 'not-stated')[0]?.lines).toEqual(['upgradeEveryYears']);
  });

  it('makes no remark on device and deposit of the present deal', () => {
    const { depositFen: _, priceFen: __, setupFen: ___, ...rest } = plain;
    const found = checkOffer({ ...rest, current: true }, shop, market);
    expect(found.remarks.map(({ kind }) => kind)).toEqual(['rise-notice']);
    expect(found.lines.map(({ line }) => line)).not.toEqual(expect.arrayContaining(['depositFen']));
    expect(find(check({ current: true, depositFen: 99_900, priceFen: 99_900 }), 'above-market')).toEqual([]);
  });

  it('asks for no fee per terminal without terminals', () => {
    const bare: OfferInput = { name: '', current: false, rates: plain.rates, depositFen: 9900, upgradeFen: 1 };
    const found = checkOffer(bare, { ...shop, terminals: 0 }, market);
    expect(found.remarks.map(({ kind }) => kind)).toEqual(['not-stated', 'rise-notice']);
    expect(find(found, 'not-stated')[0]?.lines).toEqual(['setupFen']);
  });
});

describe('toSentence', () => {
  it('states the fee of a sale with its cap if a price is below the floor', () => {
    const [below] = find(check(withRate('debit-card', 5000, 1000)), 'below-floor');
    expect(below && toSentence(below)).toMatchObject({
      key: 'check.below-floor',
      values: {
        channel: { as: 'channels', channels: ['debit-card'] },
        rate: { as: 'rate', ppm: expect.closeTo(3333.3, 1) },
      },
    });
  });

  it('has other words for a cap that saves less than a yuan', () => {
    const small = { mix: mixOf({ channel: 'debit-card', percent: 100, ticketFen: 2000, cv: 0.1 }) };
    const [missing] = find(check({ rates: [{ channel: 'debit-card', ratePpm: 5000 }] }, small), 'cap-missing');
    expect(missing && toSentence(missing).key).toBe('check.cap-missing.small');
  });
});

describe('toQuestions', () => {
  it('returns one question for each remark', () => {
    const found = check({ ...withRate('credit-card', 3800), depositFen: 9900 });
    expect(toQuestions(found).map(({ id }) => id)).toEqual(['below-floor', 'deposit-not-stated', 'rise']);
  });
});
