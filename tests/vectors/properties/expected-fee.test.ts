import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedFee } from '../../../src/domain/fees/expected-fee.ts';
import type { RateRule } from '../../../src/domain/types.ts';
import { TIER_FIGURES } from '../../../src/schemas/tier-figures.ts';
import { rule, tier } from './arbitraries.ts';
import { feeOfTicket } from './reference.ts';

const meanFen = fc.oneof(fc.integer({ min: 1, max: 2_000_000 }), fc.double({ min: 0.5, max: 1e9, noNaN: true }));
const cv = fc.oneof(fc.constantFrom(0.1, 0.5, 1, 2, 3), fc.double({ min: 1e-6, max: 5, noNaN: true }));

describe('expectedFee', () => {
  it('equals the fee at the mean if all tickets are equal', () => {
    fc.assert(
      fc.property(rule, meanFen, (priced, mean) => {
        const fee = feeOfTicket(priced, mean);
        expect(Math.abs(expectedFee(priced, mean, 0) - fee)).toBeLessThanOrEqual(1e-12 * fee);
      }),
    );
  });

  it('never exceeds the fee at the mean with one tier, a cap and no minimum', () => {
    const capped = fc
      .tuple(tier, fc.integer({ min: 0, max: 5000 }))
      .map(([step, capFen]): RateRule => ({ channel: 'debit-card', tiers: [{ ...step, minFen: undefined, capFen }] }));
    fc.assert(
      fc.property(capped, meanFen, cv, (priced, mean, spread) => {
        expect(expectedFee(priced, mean, spread)).toBeLessThanOrEqual(expectedFee(priced, mean, 0));
      }),
      { numRuns: 2000 },
    );
  });

  it('never falls if a figure of the tier rises', () => {
    fc.assert(
      fc.property(
        rule,
        meanFen,
        cv,
        fc.constantFrom(...TIER_FIGURES),
        fc.nat(500),
        (priced, mean, spread, part, raise) => {
          const tiers = priced.tiers.map((step) =>
            part === 'capFen' && step.capFen === undefined ? step : { ...step, [part]: (step[part] ?? 0) + raise },
          );
          const fee = expectedFee(priced, mean, spread);
          expect(expectedFee({ ...priced, tiers }, mean, spread)).toBeGreaterThanOrEqual(fee * (1 - 1e-9));
        },
      ),
    );
  });
});
