import { describe, expect, it } from 'vitest';
import type { Business, Channel, Tariff } from '../types.ts';
import { cheapestCombination } from './cheapest-combination.ts';

const plan = (id: string, annualFen: number, rates: Partial<Record<Channel, number>>): Tariff => ({
  id,
  rates: Object.entries(rates).map(([channel, ratePpm]) => ({ channel: channel as Channel, tiers: [{ ratePpm }] })),
  refunds: 'kept',
  ownership: {
    purchase: { priceFen: 0, setupFen: 0 },
    deposit: { amountFen: 0, refund: 'never' },
    annual: { perTerminalFen: 0, perMerchantFen: annualFen },
    data: { perMonthFen: 0, freeMonths: 0 },
    upgrade: { perTerminalFen: 0, everyYears: 0 },
    maintenance: { perMonthFen: 0, freeMonths: 0 },
  },
});

const business: Business = {
  terminals: 1,
  years: 1,
  monthly: [
    { channel: 'credit-card', volumeFen: 1_000_000, count: 10, cv: 0 },
    { channel: 'alipay', volumeFen: 1_000_000, count: 100, cv: 0 },
    { channel: 'e-cny', volumeFen: 0, count: 0, cv: 0 },
  ],
  growthPpm: 0,
  payoutsPerMonth: 0,
};

const wallet = plan('wallet', 0, { alipay: 2000 });
const cards = plan('cards', 0, { 'credit-card': 6000 });
const both = plan('both', 0, { 'credit-card': 6000, alipay: 3000 });

describe('cheapestCombination', () => {
  it('combines two tariffs that together accept everything', () => {
    expect(cheapestCombination([wallet, cards], business, 2)).toEqual({
      tariffs: ['cards', 'wallet'],
      totalFen: 96_000,
      routes: { 'credit-card': 'cards', alipay: 'wallet' },
    });
  });

  it('returns one tariff if a second would cost more than it saves', () => {
    expect(cheapestCombination([wallet, both], business, 2)?.tariffs).toEqual(['both', 'wallet']);
    expect(cheapestCombination([plan('wallet', 12_001, { alipay: 2000 }), both], business, 2)?.tariffs).toEqual([
      'both',
    ]);
  });

  it('prefers the first by id among equal tariffs, without a member that gets no channel', () => {
    const twin = { ...both, id: 'again' };
    expect(cheapestCombination([both, twin], business, 2)).toMatchObject({
      tariffs: ['again'],
      routes: { 'credit-card': 'again', alipay: 'again' },
    });
  });

  it('sends a channel to the first by id of two members with equal fees', () => {
    const three: Business = {
      ...business,
      monthly: [...business.monthly.slice(0, 2), { channel: 'e-cny', volumeFen: 1_000_000, count: 10, cv: 0 }],
    };
    const a = plan('a', 0, { 'credit-card': 6000, alipay: 3000 });
    const b = plan('b', 0, { 'credit-card': 6000, 'e-cny': 0 });
    expect(cheapestCombination([b, a], three, 2)?.routes).toEqual({ 'credit-card': 'a', alipay: 'a', 'e-cny': 'b' });
  });

  it('returns null if no set accepts everything, no member is allowed, or nothing is in use', () => {
    expect(cheapestCombination([wallet, cards], business, 1)).toBeNull();
    expect(cheapestCombination([both], business, 0)).toBeNull();
    expect(cheapestCombination([both], { ...business, monthly: [] }, 2)).toBeNull();
  });
});
