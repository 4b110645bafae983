import { describe, expect, it } from 'vitest';
import { normalBetween } from './normal.ts';

describe('normalBetween', () => {
  it.each([
    [0, 0.5],
    [1, 0.15865525393145707],
    [3, 0.0013498980316300957],
    [5, 2.8665157187919333e-7],
    [7, 1.279812543885835e-12],
    [7.5, 3.190891672910885e-14],
    [10, 7.619853024160593e-24],
    [20, 2.753624118606257e-89],
  ])('returns the tail beyond %d', (z, tail) => {
    expect(normalBetween(z, Number.POSITIVE_INFINITY) / tail).toBeCloseTo(1, 7);
    expect(normalBetween(Number.NEGATIVE_INFINITY, -z) / tail).toBeCloseTo(1, 7);
  });

  it('adds up to 1', () => {
    expect(normalBetween(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)).toBe(1);
    expect(normalBetween(Number.NEGATIVE_INFINITY, 0.3) + normalBetween(0.3, Number.POSITIVE_INFINITY)).toBeCloseTo(
      1,
      14,
    );
  });
});
