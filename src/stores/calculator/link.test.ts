import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MERCHANT_CLASSES, type MixPart, PAYOUT_RHYTHMS } from '../../domain/business/index.ts';
import type { OfferInput } from '../../offer/types.ts';
import { CHANNELS } from '../../schemas/channels.ts';
import { parseState, serialiseState } from './link.ts';
import { type CalculatorState, DEFAULT_STATE } from './state.ts';

const fen = fc.integer({ min: 0, max: 1_000_000_000_000 });
const cv = fc.integer({ min: 0, max: 500 }).map((hundredths) => hundredths / 100);

const mixOf = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 20 }), { minLength: CHANNELS.length, maxLength: CHANNELS.length }),
    fc.array(fc.tuple(fc.integer({ min: 1, max: 1e9 }), cv), {
      minLength: CHANNELS.length,
      maxLength: CHANNELS.length,
    }),
  )
  .map(([weights, tickets]): MixPart[] => {
    const base = CHANNELS.map((channel, index) => ({
      channel,
      percent: 0,
      ticketFen: tickets[index]?.[0] ?? 1,
      cv: tickets[index]?.[1] ?? 0,
    }));
    let left = 100;
    return base.map((part, index) => {
      const percent = index === base.length - 1 ? left : Math.min(left, weights[index] ?? 0);
      left -= percent;
      return { ...part, percent };
    });
  });

const optional = (values: fc.Arbitrary<number>) => fc.option(values, { nil: undefined });
const offerOf = fc
  .record({
    name: fc.string({ unit: 'grapheme', maxLength: 8 }),
    current: fc.boolean(),
    rates: fc.uniqueArray(
      fc.record({
        channel: fc.constantFrom(...CHANNELS),
        ratePpm: fc.integer({ min: 0, max: 100_000 }),
        capFen: optional(fen),
      }),
      { selector: (rate) => rate.channel },
    ),
    leaveFen: optional(fen),
    depositFen: optional(fen),
    depositRefund: fc.option(fc.constantFrom('always', 'never', 'on-volume'), { nil: undefined }),
    depositMonths: optional(fc.integer({ min: 0, max: 120 })),
    dataYearFen: optional(fen),
    upgradeEveryYears: optional(fc.integer({ min: 0, max: 20 })),
    instantPpm: optional(fc.integer({ min: 0, max: 100_000 })),
  })
  .map((offer) => JSON.parse(JSON.stringify(offer)) as OfferInput);

const stateOf: fc.Arbitrary<CalculatorState> = fc.record({
  preset: fc.constantFrom('', 'restaurant', 'hair-salon'),
  monthlyFen: fc.integer({ min: 1, max: 1_000_000_000_000 }),
  mix: mixOf,
  terminals: fc.integer({ min: 1, max: 9_999 }),
  years: fc.integer({ min: 1, max: 5 }),
  growthPpm: fc.integer({ min: -900_000, max: 1_000_000 }).map((ppm) => ppm + 0),
  payouts: fc.constantFrom(...PAYOUT_RHYTHMS),
  merchantClass: fc.constantFrom(...MERCHANT_CLASSES),
  market: fc.boolean(),
  offers: fc.array(offerOf, { maxLength: 4 }),
});

describe('the link of the calculator', () => {
  it('parses what it serialised', () => {
    fc.assert(
      fc.property(stateOf, (state) => {
        expect(parseState(serialiseState(state))).toEqual(state);
      }),
    );
  });

  it('omits defaults', () => {
    expect(serialiseState(DEFAULT_STATE)).toBe('v=1');
    expect(parseState('#v=1')).toEqual(DEFAULT_STATE);
  });

  it('keeps the meaning of a link copied earlier', () => {
    const old =
      'v=1&k=restaurant&m=12345600&mix=10.5000.70-20.15000.100-0.5000.70-0.5000.70-30.4500.80-40.4500.80-0.5000.70-0.5000.70&t=2&y=3&g=-50000&i=daily&mc=discounted&mk=0&o=n%3D%25E7%2594%25B2%26c%3D1%26r%3Dcredit-card.6000%26r%3Ddebit-card.5000.2000%26dr%3Don-volume%26x%3D10000%26d%3D9900%26dv%3D10000000%26dm%3D6';
    expect(parseState(old)).toMatchObject({
      preset: 'restaurant',
      monthlyFen: 12_345_600,
      terminals: 2,
      years: 3,
      growthPpm: -50_000,
      payouts: 'daily',
      merchantClass: 'discounted',
      market: false,
      offers: [
        {
          name: '甲',
          current: true,
          rates: [
            { channel: 'credit-card', ratePpm: 6000 },
            { channel: 'debit-card', ratePpm: 5000, capFen: 2000 },
          ],
          leaveFen: 10_000,
          depositFen: 9_900,
          depositRefund: 'on-volume',
          depositVolumeFen: 10_000_000,
          depositMonths: 6,
        },
      ],
    });
  });

  it('is null for other fragments and versions', () => {
    expect(parseState('')).toBeNull();
    expect(parseState('#main')).toBeNull();
    expect(parseState('v=2&m=1')).toBeNull();
  });

  it('drops unknown values and never throws', () => {
    expect(parseState('v=1&m=abc&mix=1-2&t=0&y=9&o=r%3Dgold.1&zzz=1')).toEqual({
      ...DEFAULT_STATE,
      offers: [{ name: '', current: false, rates: [] }],
    });
    fc.assert(
      fc.property(fc.string(), (junk) => {
        const state = parseState(`v=1&${junk}`);
        expect(state === null || state.mix.reduce((sum, part) => sum + part.percent, 0) === 100).toBe(true);
      }),
    );
  });
});
