import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costCurve } from '../../../src/domain/break-even/cost-curve.ts';
import { crossings } from '../../../src/domain/break-even/crossings.ts';
import { costOwnership } from '../../../src/domain/ownership/cost-ownership.ts';
import type { Business, Tariff } from '../../../src/domain/types.ts';
import { pointTariff } from '../../support/point-tariff.ts';
import { business, tariff } from './arbitraries.ts';

const scaled = (shop: Business, scale: number): Business => ({
  ...shop,
  monthly: shop.monthly.map((line) => ({ ...line, volumeFen: line.volumeFen * scale, count: line.count * scale })),
});

const scales = fc.array(fc.double({ min: 0.01, max: 20, noNaN: true }), { minLength: 1, maxLength: 10 });

/** Returns which of two costs less at a scale, or nothing if the difference is within rounding. */
function cheaperAt(a: Tariff, b: Tariff, shop: Business, scale: number): string | undefined {
  const [ofA, ofB] = [a, b].map((priced) => costOwnership(priced, scaled(shop, scale)).perYearFen) as [number, number];
  if (Math.abs(ofA - ofB) <= 1e-6 * Math.max(1, ofA, ofB)) return undefined;
  return ofA < ofB ? 'a' : 'b';
}

describe('costCurve', () => {
  it('returns the cost of ownership of the scaled business', () => {
    fc.assert(
      fc.property(tariff, business, scales, (priced, shop, at) => {
        const curve = costCurve(pointTariff(priced), shop, at);
        for (const [index, scale] of at.entries()) {
          const { perYearFen } = costOwnership(priced, scaled(shop, scale));
          expect(Math.abs((curve[index] ?? Number.NaN) - perYearFen)).toBeLessThanOrEqual(
            1e-9 * Math.max(1, perYearFen),
          );
        }
      }),
    );
  });
});

describe('crossings', () => {
  it('names the cheaper one at any scale', () => {
    fc.assert(
      fc.property(tariff, tariff, business, scales, (first, second, shop, at) => {
        const [a, b] = [
          { ...first, id: 'a' },
          { ...second, id: 'b' },
        ];
        const found = crossings(pointTariff(a), pointTariff(b), shop);
        for (const scale of at) {
          const last = found.filter((crossing) => crossing.scale <= scale).at(-1);
          const cheaper = cheaperAt(a, b, shop, scale);
          if (last && cheaper) expect(last.cheaperAbove).toBe(cheaper);
          if (!last && cheaper && found[0]) expect(found[0].cheaperAbove).not.toBe(cheaper);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
