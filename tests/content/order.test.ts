import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBusiness } from '../../src/domain/business/to-business.ts';
import { compareTariffs, type Entry, GROUPS } from '../../src/domain/comparison/compare-tariffs.ts';
import type { Business } from '../../src/domain/types.ts';
import { applyPreset, DEFAULT_STATE } from '../../src/stores/calculator/state.ts';
import { readFacts } from '../support/facts.ts';

const facts = readFacts('2026-11-23');
const businesses = facts.presets.map((preset): [string, Business] => [
  preset.id,
  toBusiness(applyPreset(DEFAULT_STATE, preset)),
]);

describe('rule O1: the printed order', () => {
  it.each(businesses)('does not depend on the order of the data: %s', (_, business) => {
    const expected = compareTariffs(facts.entries, business, facts.market).map((row) => row.id);
    fc.assert(
      fc.property(fc.shuffledSubarray(facts.entries, { minLength: facts.entries.length }), (shuffled) => {
        expect(compareTariffs(shuffled, business, facts.market).map((row) => row.id)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it.each(businesses)('sorts by group, then typical total, then name: %s', (_, business) => {
    const rows = compareTariffs(facts.entries, business, facts.market);
    for (const [index, row] of rows.slice(1).entries()) {
      const before = rows[index] as (typeof rows)[number];
      const byGroup = GROUPS.indexOf(before.group) - GROUPS.indexOf(row.group);
      const byTotal = before.cost.typical.totalFen - row.cost.typical.totalFen;
      expect(byGroup < 0 || (byGroup === 0 && (byTotal < 0 || (byTotal === 0 && before.name < row.name)))).toBe(true);
    }
  });

  it('shows every provider (O2)', () => {
    for (const [, business] of businesses) {
      expect(compareTariffs(facts.entries, business, facts.market)).toHaveLength(facts.entries.length);
    }
  });
});

describe('the groups', () => {
  const business: Business = {
    terminals: 1,
    years: 1,
    growthPpm: 0,
    payoutsPerMonth: 0,
    monthly: [
      { channel: 'wechat-pay', volumeFen: 600_000, count: 100, cv: 0 },
      { channel: 'credit-card', volumeFen: 400_000, count: 10, cv: 0 },
    ],
  };
  const unknown = facts.entries.find((entry) => entry.id === 'allinpay-unpublished') as Entry;
  const priced = (...channels: ('wechat-pay' | 'credit-card')[]): Entry => ({
    ...unknown,
    tariff: {
      ...unknown.tariff,
      rates: channels.map((channel) => ({
        channel,
        accepted: 'yes',
        tiers: [{ ratePpm: { low: 3800, typical: 3800, high: 3800 } }],
      })),
    },
  });
  const groupOf = (entry: Entry) => compareTariffs([entry], business, facts.market)[0]?.group;

  it('sorts an offer that accepts and prices everything first', () => {
    expect(groupOf(priced('wechat-pay', 'credit-card'))).toBe('full');
  });

  it('marks an offer that accepts only a part', () => {
    expect(groupOf(priced('wechat-pay'))).toBe('part');
  });

  it('sorts an offer without own prices last, at any market range', () => {
    expect(groupOf(unknown)).toBe('unpublished');
  });

  it('lists unknown prices instead of counting them as zero', () => {
    const [row] = compareTariffs([unknown], business, null);
    expect(row?.cost.unknown).toEqual(expect.arrayContaining(['rate:wechat-pay', 'rate:credit-card']));
  });

  it('fills a printed code with market rates but not with the cost of a terminal', () => {
    const [code] = compareTariffs([{ ...unknown, device: 'code' }], business, facts.market);
    expect(code?.cost.market).toContain('rate:wechat-pay');
    expect(code?.cost.market).not.toContain('deposit.amountFen');
    expect(code?.cost.unknown).toContain('deposit.amountFen');
  });
});
