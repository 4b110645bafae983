import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chargeSale, createCharger } from '../../../src/domain/fees/charge-sale.ts';
import type { RateTier } from '../../../src/domain/types.ts';
import { TIER_FIGURES } from '../../../src/schemas/tier-figures.ts';
import { amountFen, rule } from './arbitraries.ts';
import { feeOfSale } from './reference.ts';

describe('chargeSale', () => {
  it('agrees with arithmetic in BigInt', () => {
    fc.assert(
      fc.property(rule, amountFen, (priced, amount) => {
        expect(BigInt(chargeSale(priced, amount))).toBe(feeOfSale(priced, amount));
      }),
      { numRuns: 3000 },
    );
  });

  it('never charges less if a figure of the tier rises', () => {
    const figures = fc.constantFrom(...TIER_FIGURES);
    fc.assert(
      fc.property(rule, amountFen, fc.nat(5000), figures, (priced, amount, raise, figure) => {
        const dearer = priced.tiers.map((tier) => {
          if (figure === 'capFen' && tier.capFen === undefined) return tier;
          return { ...tier, [figure]: Math.min((tier[figure] ?? 0) + raise, 1_000_000) };
        });
        expect(chargeSale({ ...priced, tiers: dearer }, amount)).toBeGreaterThanOrEqual(chargeSale(priced, amount));
      }),
      { numRuns: 500 },
    );
  });

  it.each(TIER_FIGURES)('counts the figure %s', (figure) => {
    const feeFen = (value: Partial<RateTier>) =>
      chargeSale({ channel: 'alipay', tiers: [{ ratePpm: 6000, ...value }] }, 100_000);
    expect(feeFen({ [figure]: figure === 'capFen' ? 500 : 9000 }), 'add it to addUpFee').not.toBe(feeFen({}));
  });

  it('never charges less without a cap', () => {
    fc.assert(
      fc.property(rule, amountFen, (priced, amount) => {
        const uncapped = priced.tiers.map((tier) => ({ ...tier, capFen: undefined }));
        expect(chargeSale({ ...priced, tiers: uncapped }, amount)).toBeGreaterThanOrEqual(chargeSale(priced, amount));
      }),
    );
  });
});

describe('createCharger', () => {
  it('charges what chargeSale charges', () => {
    fc.assert(
      fc.property(rule, fc.array(amountFen, { maxLength: 20 }), (priced, amounts) => {
        expect(amounts.map(createCharger(priced))).toEqual(amounts.map((amount) => chargeSale(priced, amount)));
      }),
      { numRuns: 3000 },
    );
  });

  it('throws if the last tier has a limit, or a rate is not in whole ppm', () => {
    const withTiers =
      (...tiers: { ratePpm: number; upToFen?: number }[]) =>
      () =>
        createCharger({ channel: 'alipay', tiers });
    expect(withTiers({ ratePpm: 3800, upToFen: 100 })).toThrow(/no upToFen/);
    expect(withTiers({ ratePpm: 0.5 })).toThrow(RangeError);
  });
});
