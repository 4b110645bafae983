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
  it('joins two that together take everything', () => {
    expect(cheapestCombination([wallet, cards], business, 2)).toEqual({
      tariffs: ['cards', 'wallet'],
      totalFen: 96_000,
      routes: { 'credit-card': 'cards', alipay: 'wallet' },
    });
  });

  it('takes one alone when a second would cost more than it saves', () => {
    expect(cheapestCombination([wallet, both], business, 2)?.tariffs).toEqual(['both', 'wallet']);
    expect(cheapestCombination([plan('wallet', 12_001, { alipay: 2000 }), both], business, 2)?.tariffs).toEqual([
      'both',
    ]);
  });

  it('sends a channel to the first by id among equals, and keeps nobody who gets none', () => {
    const twin = { ...both, id: 'again' };
    expect(cheapestCombination([both, twin], business, 2)).toMatchObject({
      tariffs: ['again'],
      routes: { 'credit-card': 'again', alipay: 'again' },
    });
  });

  it('finds nothing when no set takes everything, none is allowed, or nothing is in use', () => {
    expect(cheapestCombination([wallet, cards], business, 1)).toBeNull();
    expect(cheapestCombination([both], business, 0)).toBeNull();
    expect(cheapestCombination([both], { ...business, monthly: [] }, 2)).toBeNull();
  });
});
