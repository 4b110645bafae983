import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHECK_REGULATION } from '../../../src/offer/check/basis.ts';
import { checkOffer } from '../../../src/offer/check/check-offer.ts';
import { questionsOf } from '../../../src/offer/check/sentences.ts';
import type { Finding } from '../../../src/offer/check/types.ts';
import type { OfferInput } from '../../../src/offer/types.ts';
import { CHANNELS } from '../../../src/schemas/channels.ts';
import { type CalculatorState, DEFAULT_STATE } from '../../../src/stores/calculator/state.ts';
import { rangedTariff } from './arbitraries.ts';

const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const fen = optional(fc.integer({ min: 0, max: 200_000 }));

const offer: fc.Arbitrary<OfferInput> = fc
  .record({
    rates: fc.uniqueArray(
      fc.record({
        channel: fc.constantFrom(...CHANNELS),
        ratePpm: fc.integer({ min: 0, max: 30_000 }),
        capFen: optional(fc.integer({ min: 0, max: 5000 })),
      }),
      { selector: ({ channel }) => channel },
    ),
    current: fc.boolean(),
    priceFen: fen,
    setupFen: fen,
    depositFen: fen,
    depositRefund: optional(fc.constantFrom('always' as const, 'never' as const, 'on-volume' as const)),
    depositVolumeFen: optional(fc.integer({ min: 0, max: 100_000_000 })),
    depositMonths: optional(fc.integer({ min: 0, max: 40 })),
    annualFen: fen,
    dataYearFen: fen,
    dataFreeMonths: optional(fc.integer({ min: 0, max: 40 })),
    upgradeFen: fen,
    upgradeEveryYears: optional(fc.integer({ min: 0, max: 4 })),
    maintenanceMonthFen: fen,
    instantPpm: optional(fc.integer({ min: 0, max: 2000 })),
    instantPerPayoutFen: optional(fc.integer({ min: 0, max: 300 })),
  })
  .map((typed) => ({ name: '', ...typed }));

const state: fc.Arbitrary<CalculatorState> = fc
  .record({
    monthlyFen: fc.integer({ min: 0, max: 50_000_000 }),
    shares: fc.tuple(...CHANNELS.map(() => fc.integer({ min: 0, max: 9 }))),
    ticketFen: fc.integer({ min: 1000, max: 2_000_000 }),
    cv: fc.constantFrom(0, 0.5, 1, 3),
    terminals: fc.integer({ min: 0, max: 5 }),
    years: fc.integer({ min: 1, max: 5 }),
    growthPpm: fc.constantFrom(-100_000, 0, 50_000),
    payouts: fc.constantFrom('none' as const, 'daily' as const, 'per-sale' as const),
    merchantClass: fc.constantFrom('standard' as const, 'discounted' as const, 'exempt' as const),
  })
  .map(({ shares, ticketFen, cv, ...shop }) => {
    const total = shares.reduce((sum, share) => sum + share, 0);
    const percent = shares.map((share, index) => (total === 0 ? (index === 0 ? 100 : 0) : (100 * share) / total));
    const mix = CHANNELS.map((channel, index) => ({ channel, percent: percent[index] ?? 0, ticketFen, cv }));
    return { ...DEFAULT_STATE, ...shop, mix };
  });

/** Returns every amount that a finding claims. */
function claimsOf(finding: Finding): number[] {
  if (finding.kind === 'below-floor') return [finding.missingFenPerYear, finding.floorPpm - finding.feePpm];
  if (finding.kind === 'cap-missing') return [finding.costFenPerYear ?? 0];
  if (finding.kind === 'above-market') return [finding.extraFenPerYear, finding.onceFen ?? 0];
  if (finding.kind === 'channel-missing') return [finding.share, 1 - finding.share];
  if (finding.kind === 'instant-per-sale') return [finding.yearFen ?? 0, finding.perSaleYearFen, finding.sharePpm];
  return [];
}

describe('checkOffer', () => {
  it('claims no negative amount, omits no clause or rule and asks one question per finding', () => {
    fc.assert(
      fc.property(offer, state, rangedTariff, (typed, shop, market) => {
        const check = checkOffer(typed, shop, market);
        for (const finding of check.findings) {
          for (const claim of claimsOf(finding)) expect(claim).toBeGreaterThanOrEqual(-1e-3);
          expect(finding.clause).toBeTruthy();
          expect(finding.regulation.length).toBeGreaterThan(0);
          for (const id of finding.regulation) expect(CHECK_REGULATION).toContain(id);
        }
        expect(questionsOf(check)).toHaveLength(check.findings.length);
        expect(check.findings.at(-1)?.kind).toBe('rise-notice');
      }),
      { numRuns: 1000 },
    );
  });

  it('reports exactly the lines below the floor, and a smaller gap at a higher rate', () => {
    fc.assert(
      fc.property(offer, state, rangedTariff, fc.nat(2000), (typed, shop, market, more) => {
        const missingOf = (one: OfferInput) => {
          const { lines, findings } = checkOffer(one, shop, market);
          const below = findings.flatMap((finding) => (finding.kind === 'below-floor' ? [finding] : []));
          const standing = lines.filter(({ position }) => position === 'below-floor').map(({ line }) => line);
          expect(below.map(({ channel }) => `rate:${channel}`)).toEqual(standing);
          return below.reduce((sum, { missingFenPerYear }) => sum + missingFenPerYear, 0);
        };
        const dearer = typed.rates.map((rate) => ({ ...rate, ratePpm: rate.ratePpm + more }));
        expect(missingOf({ ...typed, rates: dearer })).toBeLessThanOrEqual(missingOf(typed) + 1e-6);
      }),
      { numRuns: 500 },
    );
  });

  it('calls nothing expensive at the upper end of the market', () => {
    fc.assert(
      fc.property(offer, state, rangedTariff, (typed, shop, market) => {
        const lines = checkOffer(typed, shop, market).lines;
        const highOf = (id: string) => lines.find(({ line, value }) => line === id && value !== null)?.market?.high;
        const rates = typed.rates.map((rate) => ({
          ...rate,
          ratePpm: highOf(`rate:${rate.channel}`) ?? rate.ratePpm,
          capFen: highOf(`cap:${rate.channel}`) ?? rate.capFen,
        }));
        const fees = lines.flatMap(({ line, value, market: span }) =>
          value === null || span === null || line.includes(':') ? [] : [[line, span.high]],
        );
        const { findings } = checkOffer({ ...typed, rates, ...Object.fromEntries(fees) }, shop, market);
        expect(findings.filter(({ kind }) => kind === 'above-market')).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('reports no device and no deposit for the present offer', () => {
    fc.assert(
      fc.property(offer, state, rangedTariff, (typed, shop, market) => {
        const { lines, findings } = checkOffer({ ...typed, current: true }, shop, market);
        const sunk = ['priceFen', 'setupFen', 'depositFen'];
        expect(lines.filter(({ line }) => sunk.includes(line))).toEqual([]);
        expect(findings.filter(({ kind }) => kind.startsWith('deposit'))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
