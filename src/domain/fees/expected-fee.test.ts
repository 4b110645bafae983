import { describe, expect, it } from 'vitest';
import type { RateRule } from '../types.ts';
import { expectedFee } from './expected-fee.ts';
import { addUpFee, findTier } from './formula.ts';
import { normalBetween } from './normal.ts';

/** Returns the fee of one sale, neither rounded nor limited to the sale. */
function feeOfTicket(priced: RateRule, ticketFen: number): number {
  const { ratePpm, minFen, capFen, fixedFen } = findTier(priced, ticketFen);
  return addUpFee(ticketFen * (ratePpm / 1_000_000), minFen, capFen, fixedFen);
}

/** Returns a random generator with a seed, so that every run draws the same numbers (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Returns the mean fee of random tickets, and its standard error. */
function drawFees(priced: RateRule, mean: number, spread: number, draws: number): { mean: number; error: number } {
  const random = seeded(7);
  const sigma = Math.sqrt(Math.log(1 + spread ** 2));
  let sum = 0;
  let squares = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const fee = feeOfTicket(priced, mean * Math.exp(sigma * normal - sigma ** 2 / 2));
    sum += fee;
    squares += fee ** 2;
  }
  const average = sum / draws;
  return { mean: average, error: Math.sqrt(Math.max(0, squares / draws - average ** 2) / draws) };
}

describe('expectedFee', () => {
  it.each<[string, RateRule['tiers'], number, number]>([
    ['a cap', [{ ratePpm: 5000, capFen: 2000 }], 300_000, 1],
    ['a minimum', [{ ratePpm: 6000, minFen: 20 }], 2500, 0.8],
    ['a minimum and a cap', [{ ratePpm: 6000, minFen: 100, capFen: 1800, fixedFen: 10 }], 60_000, 2],
    ['a minimum above the cap', [{ ratePpm: 6000, minFen: 100, capFen: 50 }], 60_000, 1],
    [
      'two tiers',
      [
        { ratePpm: 3800, upToFen: 100_000 },
        { ratePpm: 6000, minFen: 700, capFen: 2000 },
      ],
      90_000,
      0.5,
    ],
    [
      'a tier that is free',
      [
        { ratePpm: 0, minFen: 5, upToFen: 20_000 },
        { ratePpm: 6000, fixedFen: 30 },
      ],
      15_000,
      1,
    ],
  ])('agrees with random tickets for %s', (_, tiers, mean, spread) => {
    const priced: RateRule = { channel: 'debit-card', tiers };
    const drawn = drawFees(priced, mean, spread, 200_000);
    expect(Math.abs(expectedFee(priced, mean, spread) - drawn.mean)).toBeLessThanOrEqual(4 * drawn.error + 1e-9);
  });

  it('approaches the fee at the mean as the spread approaches 0', () => {
    const capped: RateRule = { channel: 'debit-card', tiers: [{ ratePpm: 5000, minFen: 10, capFen: 2000 }] };
    for (const mean of [1500, 300_000, 500_000])
      expect(expectedFee(capped, mean, 1e-9)).toBeCloseTo(expectedFee(capped, mean, 0), 4);
  });

  it('stays accurate if hardly any ticket reaches the tier that charges', () => {
    const priced: RateRule = {
      channel: 'debit-card',
      tiers: [
        { ratePpm: 0, upToFen: 1_000_000 },
        { ratePpm: 0, fixedFen: 1_000_000 },
      ],
    };
    const sigma = Math.sqrt(Math.log(1.25));
    const tail = normalBetween(Math.log(1_000_000 / 5000) / sigma + sigma / 2, Number.POSITIVE_INFINITY);
    expect(expectedFee(priced, 5000, 0.5) / (1_000_000 * tail)).toBeCloseTo(1, 9);
    expect(tail).toBeGreaterThan(0);
  });

  it.each([
    [0, 1],
    [Number.NaN, 1],
    [Number.POSITIVE_INFINITY, 1],
    [100, -0.1],
    [100, Number.NaN],
  ])('throws for a mean of %d with a spread of %d', (mean, spread) => {
    expect(() => expectedFee({ channel: 'debit-card', tiers: [{ ratePpm: 6000 }] }, mean, spread)).toThrow(RangeError);
  });
});
