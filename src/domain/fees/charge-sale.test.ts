import { describe, expect, it } from 'vitest';
import type { RateRule, RateTier } from '../types.ts';
import { chargeSale } from './charge-sale.ts';
import { findTier } from './formula.ts';

const debit = (...tiers: RateTier[]): RateRule => ({ channel: 'debit-card', tiers });

describe('chargeSale', () => {
  it('charges the minimum if the rate gives less', () => {
    expect(chargeSale(debit({ ratePpm: 6000, minFen: 10 }), 1000)).toBe(10);
  });

  it('prefers the cap to a minimum above it', () => {
    expect(chargeSale(debit({ ratePpm: 6000, minFen: 50, capFen: 20 }), 1_000_000)).toBe(20);
  });

  it('adds the fixed fee to the cap, and charges no more than the sale', () => {
    expect(chargeSale(debit({ ratePpm: 5000, capFen: 2000, fixedFen: 30 }), 1_000_000)).toBe(2030);
    expect(chargeSale(debit({ ratePpm: 5000, fixedFen: 30 }), 20)).toBe(20);
  });

  it('prices the whole sale by the first tier with a limit not below it', () => {
    const small = debit({ ratePpm: 3800, upToFen: 100_000 }, { ratePpm: 6000 });
    expect([chargeSale(small, 100_000), chargeSale(small, 100_001)]).toEqual([380, 600]);
  });

  it.each([-1, 0.5, Number.NaN])('throws for an amount of %d fen', (amount) => {
    expect(() => chargeSale(debit({ ratePpm: 6000 }), amount)).toThrow(RangeError);
  });
});

describe('findTier', () => {
  it('throws with the channel if the last tier has a limit', () => {
    expect(() => findTier(debit({ ratePpm: 6000, upToFen: 100 }), 101)).toThrow(/debit-card/);
  });
});
