import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chargeSale } from '../../../src/domain/fees/charge-sale.ts';
import { makeCharger } from '../../../src/domain/fees/make-charger.ts';
import { amountFen, rule } from './arbitraries.ts';
import { feeOfSale } from './reference.ts';

describe('chargeSale', () => {
  it('agrees with integer arithmetic of any size', () => {
    fc.assert(
      fc.property(rule, amountFen, (priced, amount) => {
        expect(BigInt(chargeSale(priced, amount))).toBe(feeOfSale(priced, amount));
      }),
      { numRuns: 3000 },
    );
  });

  it('never charges less if a rate, cap, minimum or fixed fee rises', () => {
    const raised = fc.record({
      ratePpm: fc.nat(5000),
      minFen: fc.nat(500),
      capFen: fc.nat(500),
      fixedFen: fc.nat(500),
    });
    fc.assert(
      fc.property(
        rule,
        amountFen,
        raised,
        fc.constantFrom('ratePpm', 'minFen', 'capFen', 'fixedFen'),
        (priced, amount, raise, part) => {
          const dearer = priced.tiers.map((tier) => {
            if (part === 'capFen')
              return { ...tier, capFen: tier.capFen === undefined ? undefined : tier.capFen + raise.capFen };
            return { ...tier, [part]: Math.min((tier[part] ?? 0) + raise[part], 1_000_000) };
          });
          expect(chargeSale({ ...priced, tiers: dearer }, amount)).toBeGreaterThanOrEqual(chargeSale(priced, amount));
        },
      ),
    );
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

describe('makeCharger', () => {
  it('charges the same as chargeSale', () => {
    fc.assert(
      fc.property(rule, fc.array(amountFen, { maxLength: 20 }), (priced, amounts) => {
        expect(amounts.map(makeCharger(priced))).toEqual(amounts.map((amount) => chargeSale(priced, amount)));
      }),
      { numRuns: 3000 },
    );
  });

  it('rejects a rule whose last tier has a limit, and a rate that is not whole ppm', () => {
    const withTiers =
      (...tiers: { ratePpm: number; upToFen?: number }[]) =>
      () =>
        makeCharger({ channel: 'alipay', tiers });
    expect(withTiers({ ratePpm: 3800, upToFen: 100 })).toThrow(/no upToFen/);
    expect(withTiers({ ratePpm: 0.5 })).toThrow(RangeError);
  });
});
