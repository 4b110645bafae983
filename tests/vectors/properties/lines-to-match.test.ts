import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesToMatch } from '../../../src/domain/match/lines-to-match.ts';
import { ALL_RATES, withLine } from '../../../src/domain/match/with-line.ts';
import { costRange } from '../../../src/domain/ranges/cost-range.ts';
import type { Business, RangedTariff } from '../../../src/domain/types.ts';
import { business, rangedTariff } from './arbitraries.ts';

const totalOf = (tariff: RangedTariff, shop: Business) => costRange(tariff, shop).typical.totalFen;

const maxOf = (line: string) =>
  line === ALL_RATES ? 10_000_000 : line.startsWith('rate:') || line.endsWith('Ppm') ? 100_000 : 1_000_000_000_000;

/** Targets near and far from the total: a share of it plus an amount. */
const target = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: -20_000, max: 20_000 }));

describe('linesToMatch', () => {
  it('returns a value that meets the target within 1 fen a year, or null if no value does', () => {
    let [met, refused] = [0, 0];
    fc.assert(
      fc.property(rangedTariff, business, target, (tariff, shop, [percent, moreFen]) => {
        const wantedFen = (totalOf(tariff, shop) * percent) / 100 + moreFen;
        const gapAt = (line: string, value: number) =>
          (totalOf(withLine(tariff, line, value), shop) - wantedFen) / shop.years;
        for (const { line, needed } of linesToMatch(tariff, shop, wantedFen)) {
          const max = maxOf(line);
          if (needed === null) {
            refused += 1;
            const [gapAtZero, gapAtMax] = [gapAt(line, 0), gapAt(line, max)];
            expect(Math.min(Math.abs(gapAtZero), Math.abs(gapAtMax))).toBeGreaterThan(1);
            expect(Math.sign(gapAtZero)).toBe(Math.sign(gapAtMax));
          } else {
            met += 1;
            expect(needed).toBeGreaterThanOrEqual(0);
            expect(needed).toBeLessThanOrEqual(max);
            expect(Math.abs(gapAt(line, needed))).toBeLessThanOrEqual(1);
          }
        }
      }),
      { numRuns: 1500 },
    );
    expect(Math.min(met, refused)).toBeGreaterThan(1000);
  });

  it('never costs less if a line rises', () => {
    fc.assert(
      fc.property(rangedTariff, business, fc.double({ min: 0, max: 1, noNaN: true }), (tariff, shop, share) => {
        for (const { line } of linesToMatch(tariff, shop, 0)) {
          const lessFen = totalOf(withLine(tariff, line, maxOf(line) * share * share), shop);
          const moreFen = totalOf(withLine(tariff, line, maxOf(line) * share), shop);
          expect(lessFen).toBeLessThanOrEqual(moreFen + 1e-9 * Math.max(1, Math.abs(moreFen)));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the total if a line keeps its value', () => {
    fc.assert(
      fc.property(rangedTariff, business, (tariff, shop) => {
        const totalFen = totalOf(tariff, shop);
        for (const { line, now, needed } of linesToMatch(tariff, shop, totalFen)) {
          if (now === null) continue;
          expect(needed).toBe(now);
          expect(Math.abs(totalOf(withLine(tariff, line, now), shop) - totalFen)).toBeLessThanOrEqual(
            1e-9 * Math.max(1, totalFen),
          );
        }
      }),
      { numRuns: 500 },
    );
  });
});
