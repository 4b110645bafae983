import { describe, expect, it } from 'vitest';
import { pointTariff } from '../../../tests/support/point-tariff.ts';
import { ZERO_OWNERSHIP } from '../../../tests/support/zero-ownership.ts';
import { fillFromMarket } from '../../domain/ranges/index.ts';
import type { Channel, ChannelVolume, RangedTariff, Tariff } from '../../domain/types.ts';
import type { Grade } from '../../schemas/source.ts';
import type { ClassedBusiness } from './all-in-margin.ts';
import { marginScore } from './margin-score.ts';

const nothing: Tariff = {
  id: 'plan',
  rates: [],
  refunds: 'kept',
  ownership: ZERO_OWNERSHIP,
};
const priced = (rates: Partial<Record<Channel, number>>, ownership: Partial<Tariff['ownership']> = {}) =>
  pointTariff({
    ...nothing,
    rates: Object.entries(rates).map(([channel, ratePpm]) => ({ channel: channel as Channel, tiers: [{ ratePpm }] })),
    ownership: { ...nothing.ownership, ...ownership },
  });

const line = (channel: Channel, change: Partial<ChannelVolume> = {}): ChannelVolume => ({
  channel,
  volumeFen: 10_000_000,
  count: 100,
  cv: 0,
  ...change,
});
const shop = (...monthly: ChannelVolume[]): ClassedBusiness => ({
  terminals: 1,
  years: 1,
  monthly,
  growthPpm: 0,
  payoutsPerMonth: 0,
});
const cards = shop(line('credit-card'));

const graded =
  (grade: Grade | undefined, own: Record<string, Grade | undefined> = {}) =>
  (id: string) =>
    id in own ? own[id] : grade;
const scoreOf = (
  tariff: RangedTariff,
  businesses = [cards],
  gradeOf: ReturnType<typeof graded> = graded('B'),
  options = {},
) => marginScore({ tariff, stale: [] }, gradeOf, businesses, options);

describe('marginScore', () => {
  it('subtracts the floor from the card fee and interpolates the points between the anchors', () => {
    expect(scoreOf(priced({ 'credit-card': 6000 }))).toEqual({
      low: expect.closeTo(75 - 0.175 * 25, 9),
      high: expect.closeTo(75 - 0.175 * 25, 9),
      applies: true,
      stale: false,
      marginLowPpm: expect.closeTo(1175, 9),
      marginHighPpm: expect.closeTo(1175, 9),
      basis: 'own',
      belowFloor: false,
    });
  });

  it('counts all costs over the horizon per accepted sales', () => {
    const tariff = priced({ 'credit-card': 5825 }, { purchase: { priceFen: 120_000, setupFen: 0 } });
    expect(scoreOf(tariff).marginLowPpm).toBeCloseTo(1000 + 1000, 9);
    expect(scoreOf(tariff, [{ ...cards, years: 2 }]).marginLowPpm).toBeCloseTo(1000 + 500, 9);
    expect(scoreOf(tariff, [{ ...cards, years: 2, growthPpm: 1_000_000 }]).marginLowPpm).toBeCloseTo(
      1000 + 1000 / 3,
      9,
    );
  });

  it('applies the caps of the floor to the spread of ticket sizes', () => {
    const dear = line('debit-card', { count: 1, cv: 0 });
    expect(scoreOf(priced({ 'debit-card': 5000 }), [shop(dear)]).marginLowPpm).toBeCloseTo(5000 - 162.5, 6);
    const spread = scoreOf(priced({ 'debit-card': 5000 }), [shop({ ...dear, cv: 2 })]).marginLowPpm;
    expect(spread).toBeGreaterThan(5000 - 162.5);
  });

  it('uses the floor of the merchant class, and none for a code', () => {
    const business = { ...cards, merchantClass: 'discounted' } as const;
    expect(scoreOf(priced({ 'credit-card': 6000 }), [business]).marginLowPpm).toBeCloseTo(6000 - 0.78 * 4825, 9);
    expect(scoreOf(priced({ alipay: 3800 }), [shop(line('alipay'))])).toMatchObject({ marginLowPpm: 3800 });
  });

  it('gives no bonus for a card fee below the floor, and flags it', () => {
    const both = [shop(line('credit-card'), line('alipay'))];
    const tariff = priced({ 'credit-card': 3800, alipay: 3000 });
    expect(scoreOf(tariff, both)).toMatchObject({ marginLowPpm: 1500, high: 62.5, belowFloor: true });
    expect(scoreOf(priced({ 'credit-card': 4825, alipay: 3000 }), both).belowFloor).toBe(false);
  });

  it('flags a card price only if it is known and below the floor at its high end', () => {
    const tariff = priced({ 'credit-card': 4820 });
    const { rates } = tariff;
    const between = (low: number, high: number): RangedTariff => ({
      ...tariff,
      rates: rates.map((rate) => ({
        ...rate,
        tiers: [{ ratePpm: { low, typical: low, high } }],
      })),
    });
    expect(scoreOf(tariff).belowFloor).toBe(true);
    expect(scoreOf(between(3800, 4820)).belowFloor).toBe(true);
    expect(scoreOf(between(3800, 4830)).belowFloor).toBe(false);
    const unknown = rates.map((rate) => ({ ...rate, tiers: 'unknown' as const }));
    expect(scoreOf({ ...tariff, rates: unknown }).belowFloor).toBe(false);
  });

  it('averages the businesses that the price list can serve', () => {
    const coins = shop(line('e-cny'));
    const codes = shop(line('alipay'));
    const tariff = priced({ 'credit-card': 5825, alipay: 3000 });
    expect(scoreOf(tariff, [cards, codes, coins]).marginLowPpm).toBeCloseTo(2000, 9);
    expect(scoreOf(tariff, [coins])).toMatchObject({ low: 0, high: 100, applies: false, basis: 'none' });
  });

  it('has no upper limit with an unknown figure or with a channel that may be accepted', () => {
    const tariff = priced({ 'credit-card': 7825 });
    tariff.ownership.annual.perMerchantFen = 'unknown';
    expect(scoreOf(tariff)).toMatchObject({ low: 0, high: 25, marginHighPpm: null, basis: 'own' });
    const open: RangedTariff = { ...priced({}), rates: [{ channel: 'alipay', accepted: 'unknown', tiers: 'unknown' }] };
    expect(scoreOf(open, [shop(line('alipay'))])).toMatchObject({ low: 0, high: 100, applies: true });
  });

  it('ignores figures from resellers alone, from the market, and without a source', () => {
    const tariff = priced({ 'credit-card': 6000 });
    const rates = tariff.rates.map((rate) => ({ ...rate, tiers: 'unknown' as const }));
    const filled = fillFromMarket({ ...tariff, rates }, tariff);
    const unknown = { low: 0, high: 100, applies: true, basis: 'own' };
    expect(scoreOf(tariff, [cards], graded('B', { 'rate:credit-card': 'E' }))).toMatchObject(unknown);
    expect(scoreOf(tariff, [cards], graded('B', { 'rate:credit-card': undefined }))).toMatchObject(unknown);
    expect(scoreOf(filled)).toMatchObject({ ...unknown, marginHighPpm: null });
    expect(scoreOf(tariff, [cards], graded('E'))).toMatchObject({ low: 0, high: 100, basis: 'none' });
  });

  it('returns the margin of all stated figures, also of those from resellers', () => {
    const { marginLowPpm, marginHighPpm } = scoreOf(priced({ 'credit-card': 6000 }), [cards], graded('E'));
    expect([marginLowPpm, marginHighPpm]).toEqual([expect.closeTo(1175, 9), expect.closeTo(1175, 9)]);
  });

  it('counts figures from resellers on request, widened and never above 50', () => {
    const doubted = (ratePpm: number, gradeOf = graded('E')) =>
      scoreOf(priced({ 'credit-card': ratePpm }), [cards], gradeOf, { resellers: true });
    expect(doubted(4900)).toMatchObject({ low: 25, high: 50, basis: 'reseller' });
    expect(doubted(4825 + 3000)).toMatchObject({ low: 0, high: 50, basis: 'reseller' });
    expect(doubted(4900, graded('B'))).toMatchObject({ low: 100, high: 100, basis: 'own' });
    expect(doubted(4900, graded(undefined))).toMatchObject({ low: 0, high: 100, basis: 'none' });
  });

  it('is stale if a figure that counts is stale', () => {
    const tariff = priced({ 'credit-card': 6000 });
    const stale = ['rate:credit-card', 'rate:alipay'];
    expect(marginScore({ tariff, stale }, graded('B'), [cards]).stale).toBe(true);
    expect(marginScore({ tariff, stale: ['rate:alipay'] }, graded('B'), [cards]).stale).toBe(false);
    expect(marginScore({ tariff, stale }, graded('E'), [cards]).stale).toBe(false);
  });
});
