import { describe, expect, it } from 'vitest';
import { capEffect } from './cap-effect.ts';

describe('capEffect', () => {
  it('separates the effect of the spread from that of the cap', () => {
    const { flatFen, expectedFen, uncappedFen } = capEffect(
      { channel: 'debit-card', tiers: [{ ratePpm: 5000, capFen: 2000 }] },
      300_000,
      1,
    );
    expect(flatFen).toBe(1500);
    expect(expectedFen).toBeCloseTo(1154, 0);
    expect(uncappedFen).toBeCloseTo(1500, 9);
  });
});
