import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mulDivRoundHalfUp, mulPpmRoundHalfUp } from './round.ts';

/** Divides in BigInt and rounds ties away from zero. */
function roundHalfUp(numerator: bigint, denominator: bigint): bigint {
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * size + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}

const wide = fc.oneof(fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }), fc.maxSafeInteger());
const ppm = fc.integer({ min: 0, max: 1_000_000 });

describe('mulPpmRoundHalfUp', () => {
  it.each([
    [1000, 500, 1],
    [-1000, 500, -1],
    [999, 500, 0],
    [-999, 500, 0],
    [371_429, 3800, 1411],
    [1_000_000_000_000, 1_000_000, 1_000_000_000_000],
    [999_999_999_999, 999_999, 999_998_999_999],
  ])('turns %i fen at %i ppm into %i fen', (amount, rate, fee) => {
    expect(mulPpmRoundHalfUp(amount, rate)).toBe(fee);
  });

  it('agrees with arithmetic in BigInt', () => {
    fc.assert(
      fc.property(wide, ppm, (amount, rate) => {
        expect(BigInt(mulPpmRoundHalfUp(amount, rate))).toBe(roundHalfUp(BigInt(amount) * BigInt(rate), 1_000_000n));
      }),
      { numRuns: 5000 },
    );
  });

  it('agrees next to every tie', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.constantFrom(-1, 0, 1),
        (rate, fen, aside) => {
          const amount = Math.round(((fen + 0.5) * 1_000_000) / rate) + aside;
          expect(BigInt(mulPpmRoundHalfUp(amount, rate))).toBe(roundHalfUp(BigInt(amount) * BigInt(rate), 1_000_000n));
        },
      ),
    );
  });

  it.each([
    [0.5, 6000],
    [2 ** 53, 6000],
    [Number.NaN, 6000],
    [100, -1],
    [100, 1_000_001],
    [100, 0.5],
  ])('throws for %d fen at %d ppm', (amount, rate) => {
    expect(() => mulPpmRoundHalfUp(amount, rate)).toThrow(RangeError);
  });
});

describe('mulDivRoundHalfUp', () => {
  it('agrees with arithmetic in BigInt', () => {
    fc.assert(
      fc.property(
        wide,
        fc.integer({ min: 1, max: 1_000_000_000_000 }),
        fc.double({ min: -1, max: 1, noNaN: true }),
        (factor, whole, part) => {
          const share = Math.trunc(whole * part);
          expect(BigInt(mulDivRoundHalfUp(factor, share, whole))).toBe(
            roundHalfUp(BigInt(factor) * BigInt(share), BigInt(whole)),
          );
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('rounds ties away from zero', () => {
    expect([
      mulDivRoundHalfUp(1, 1, 2),
      mulDivRoundHalfUp(-1, 1, 2),
      mulDivRoundHalfUp(3, 1, 2),
      mulDivRoundHalfUp(0, -5, 2),
    ]).toEqual([1, -1, 2, 0]);
  });

  it.each([
    [1, 1, 0],
    [1, 1, -2],
    [1.5, 1, 2],
    [2 ** 52, 4, 1],
  ])('throws for %d × %d / %d', (factor, share, whole) => {
    expect(() => mulDivRoundHalfUp(factor, share, whole)).toThrow(RangeError);
  });
});
