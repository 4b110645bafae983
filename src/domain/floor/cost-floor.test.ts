import { describe, expect, it } from 'vitest';
import { CHANNELS } from '../../schemas/channels.ts';
import { costFloor, floorRatePpm, hasCostFloor } from './cost-floor.ts';

describe('costFloor', () => {
  it('keeps the caps for the discounted class', () => {
    expect(costFloor('debit-card', 100_000_000, 'discounted')).toBe(1625);
  });

  it('is 0 for an exempt merchant', () => {
    expect(costFloor('credit-card', 100_000_000, 'exempt')).toBe(0);
  });

  it('caps the network fee of a credit card', () => {
    expect(costFloor('credit-card', 10_000_000, 'standard')).toBe(45_000 + 325);
  });
});

describe('floorRatePpm', () => {
  it('is the sum of the two rates below the caps, and falls above them', () => {
    expect(floorRatePpm('credit-card', 100_000, 'standard')).toBeCloseTo(4825, 9);
    expect(floorRatePpm('debit-card', 100_000, 'standard')).toBeCloseTo(3825, 9);
    expect(floorRatePpm('debit-card', 10_000_000, 'standard')).toBeCloseTo(162.5, 9);
  });
});

describe('hasCostFloor', () => {
  it('is true for bank cards only', () => {
    expect(CHANNELS.filter(hasCostFloor)).toEqual(['debit-card', 'credit-card']);
  });
});
