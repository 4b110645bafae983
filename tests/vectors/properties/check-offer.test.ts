import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHECK_REGULATION } from '../../../src/offer/check/basis.ts';
import { checkOffer } from '../../../src/offer/check/check-offer.ts';
import { toQuestions } from '../../../src/offer/check/sentences.ts';
import type { OfferRemark } from '../../../src/offer/check/types.ts';
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

/** Returns every amount that a remark claims. */
function claimsOf(remark: OfferRemark): number[] {
  if (remark.kind === 'below-floor') return [remark.missingFenPerYear, remark.floorPpm - remark.feePpm];
  if (remark.kind === 'cap-missing') return [remark.costFenPerYear ?? 0];
  if (remark.kind === 'above-market') return [remark.extraFenPerYear, remark.onceFen ?? 0];
  if (remark.kind === 'channel-missing') return [remark.share, 1 - remark.share];
  if (remark.kind === 'instant-per-sale') return [remark.yearFen ?? 0, remark.perSaleYearFen, remark.sharePpm];
  return [];
}

describe('checkOffer', () => {
  it('claims no negative amount, omits no clause or rule and asks one question per remark', () => {
    fc.assert(
      fc.property(offer, state, rangedTariff, (typed, shop, market) => {
        const check = checkOffer(typed, shop, market);
        for (const remark of check.remarks) {
          for (const claim of claimsOf(remark)) expect(claim).toBeGreaterThanOrEqual(-1e-3);
          expect(remark.clause).toBeTruthy();
          expect(remark.regulation.length).toBeGreaterThan(0);
          for (const id of remark.regulation) expect(CHECK_REGULATION).toContain(id);
        }
        expect(toQuestions(check)).toHaveLength(check.remarks.length);
        expect(check.remarks.at(-1)?.kind).toBe('rise-notice');
      }),
      { numRuns: 1000 },
    );
  });

  it('reports exactly the lines below the floor, and a smaller gap at a higher rate', () => {
    fc.assert(
      fc.property(offer, state, rangedTariff, fc.nat(2000), (typed, shop, market, more) => {
        const missingOf = (one: OfferInput) => {
          const { lines, remarks } = checkOffer(one, shop, market);
          const below = remarks.flatMap((remark) => (remark.kind === 'below-floor' ? [remark] : []));
          const belowFloor = lines.filter(({ position }) => position === 'below-floor').map(({ line }) => line);
          expect(below.map(({ channel }) => `rate:${channel}`)).toEqual(belowFloor);
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
        const { remarks } = checkOffer({ ...typed, rates, ...Object.fromEntries(fees) }, shop, market);
        expect(remarks.filter(({ kind }) => kind === 'above-market')).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('reports no device and no deposit for the present offer', () => {
    fc.assert(
      fc.property(offer, state, rangedTariff, (typed, shop, market) => {
        const { lines, remarks } = checkOffer({ ...typed, current: true }, shop, market);
        const paidFields = ['priceFen', 'setupFen', 'depositFen'];
        expect(lines.filter(({ line }) => paidFields.includes(line))).toEqual([]);
        expect(remarks.filter(({ kind }) => kind.startsWith('deposit'))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
