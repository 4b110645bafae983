import { describe, expect, it } from 'vitest';
import type { RateTier } from '../types.ts';
import { plainRatePpm } from './plain-rate.ts';

/** The rate of 0.6 % on 100 yuan (60 fen) with other figures added. */
const plainOf = (figures: Partial<RateTier>, feeFen = 60) =>
  plainRatePpm({ channel: 'debit-card', tiers: [{ ratePpm: 6000, ...figures }] }, 10_000, feeFen);

describe('plainRatePpm', () => {
  it.each([
    ['a rate alone', {}, 6000],
    ['a fixed part of zero', { fixedFen: 0 }, 6000],
    ['a fixed part', { fixedFen: 1 }, undefined],
    ['a minimum below the fee', { minFen: 59 }, 6000],
    ['a minimum equal to the fee', { minFen: 60 }, undefined],
    ['a cap above the fee', { capFen: 61 }, 6000],
    ['a cap equal to the fee', { capFen: 60 }, undefined],
  ])('handles %s', (_, figures, expected) => {
    expect(plainOf(figures)).toBe(expected);
  });

  it('returns undefined for a fee that is not the percentage', () => {
    expect([plainOf({}, 59), plainOf({}, 61)]).toEqual([undefined, undefined]);
  });

  it('uses the tier of the amount', () => {
    const tiers = [{ ratePpm: 3800, upToFen: 10_000 }, { ratePpm: 6000 }];
    expect(plainRatePpm({ channel: 'alipay', tiers }, 10_000, 38)).toBe(3800);
    expect(plainRatePpm({ channel: 'alipay', tiers }, 10_001, 60)).toBe(6000);
  });
});
