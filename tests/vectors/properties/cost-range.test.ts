import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costRange } from '../../../src/domain/ranges/cost-range.ts';
import { fillFromMarket } from '../../../src/domain/ranges/fill-from-market.ts';
import { widenStale } from '../../../src/domain/ranges/widen-stale.ts';
import type { Business, FigureId, RangedTariff, Span } from '../../../src/domain/types.ts';
import { CHANNELS } from '../../../src/schemas/channels.ts';
import { TIER_FIGURES } from '../../../src/schemas/tier-figures.ts';
import { pointTariff } from '../../support/point-tariff.ts';
import { business, rangedTariff, tariff } from './arbitraries.ts';

const SPANS = {
  purchase: ['priceFen', 'setupFen'],
  deposit: ['amountFen'],
  annual: ['perTerminalFen', 'perMerchantFen'],
  data: ['perMonthFen', 'freeMonths'],
  upgrade: ['perTerminalFen', 'everyYears'],
  maintenance: ['perMonthFen', 'freeMonths'],
  instant: ['ratePpm', 'perPayoutFen'],
};
const SPAN_IDS = Object.entries(SPANS).flatMap(([item, fields]) => fields.map((field): FigureId => `${item}.${field}`));
const RATE_IDS = CHANNELS.map((channel): FigureId => `rate:${channel}`);
const figureId = fc.constantFrom(...SPAN_IDS, ...RATE_IDS, 'deposit.refund');

/** Returns a copy with one figure replaced, if the tariff has the line. Replaces rates of a channel tier by tier. */
function changeFigure(ranged: RangedTariff, id: FigureId, change: (span: Span) => Span | 'unknown'): RangedTariff {
  const copy = structuredClone(ranged);
  const [item = '', field = ''] = id.split('.');
  const lines = { ...copy.ownership, instant: copy.instant } as Record<
    string,
    Record<string, Span | 'unknown'> | undefined
  >;
  const figure = lines[item]?.[field];
  if (lines[item] && typeof figure === 'object' && 'low' in figure) lines[item][field] = change(figure);
  for (const rate of copy.rates) {
    if (id !== `rate:${rate.channel}` || rate.tiers === 'unknown') continue;
    for (const tier of rate.tiers) {
      for (const part of TIER_FIGURES) {
        const span = tier[part];
        const changed = span && change(span);
        if (changed && changed !== 'unknown') tier[part] = changed;
      }
    }
  }
  return copy;
}

const totals = (ranged: RangedTariff, shop: Business) => {
  const { low, typical, high } = costRange(ranged, shop);
  return { lowFen: low.totalFen, typicalFen: typical.totalFen, highFen: high.totalFen };
};

/** Tolerance for doubles: the last digits of a total can change although the exact total does not. */
const slack = (fen: number) => 1e-9 * Math.max(1, Math.abs(fen));

function expectWider(wider: RangedTariff, narrower: RangedTariff, shop: Business): void {
  const [wide, narrow] = [totals(wider, shop), totals(narrower, shop)];
  expect(wide.lowFen).toBeLessThanOrEqual(narrow.lowFen + slack(narrow.lowFen));
  expect(wide.highFen).toBeGreaterThanOrEqual(narrow.highFen - slack(narrow.highFen));
}

describe('costRange', () => {
  it('has low ≤ typical ≤ high', () => {
    fc.assert(
      fc.property(rangedTariff, business, (ranged, shop) => {
        const { lowFen, typicalFen, highFen } = totals(ranged, shop);
        expect(lowFen).toBeLessThanOrEqual(typicalFen + slack(typicalFen));
        expect(typicalFen).toBeLessThanOrEqual(highFen + slack(highFen));
      }),
      { numRuns: 1000 },
    );
  });

  it('never gets narrower if a figure gets wider', () => {
    fc.assert(
      fc.property(rangedTariff, business, figureId, fc.nat(400), fc.nat(400), (ranged, shop, id, down, up) => {
        const widen = ({ low, typical, high }: Span) => ({ low: Math.max(0, low - down), typical, high: high + up });
        expectWider(changeFigure(ranged, id, widen), ranged, shop);
      }),
      { numRuns: 2000 },
    );
  });

  it('never gets narrower if figures become stale, and keeps the typical total', () => {
    fc.assert(
      fc.property(rangedTariff, business, fc.array(figureId), (ranged, shop, stale) => {
        const wider = widenStale(ranged, stale);
        expectWider(wider, ranged, shop);
        expect(totals(wider, shop).typicalFen).toBe(totals(ranged, shop).typicalFen);
      }),
      { numRuns: 1000 },
    );
  });

  it('never rises at the low end if a figure becomes unknown', () => {
    fc.assert(
      fc.property(rangedTariff, business, fc.constantFrom(...SPAN_IDS), (ranged, shop, id) => {
        const unread = changeFigure(ranged, id, () => 'unknown');
        expect(totals(unread, shop).lowFen).toBeLessThanOrEqual(
          totals(ranged, shop).lowFen + slack(totals(ranged, shop).lowFen),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('never rises at the low end if acceptance or price of a channel becomes unknown', () => {
    fc.assert(
      fc.property(rangedTariff, business, fc.nat(7), fc.boolean(), (ranged, shop, index, isTaken) => {
        const rates = ranged.rates.map((rate, at) =>
          at === index
            ? { ...rate, tiers: 'unknown' as const, accepted: isTaken ? rate.accepted : ('unknown' as const) }
            : rate,
        );
        const { lowFen } = totals(ranged, shop);
        expect(totals({ ...ranged, rates }, shop).lowFen).toBeLessThanOrEqual(lowFen + slack(lowFen));
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves only unpriced or unaccepted channels unknown after a complete market fills the tariff', () => {
    fc.assert(
      fc.property(rangedTariff, tariff, business, (ranged, known, shop) => {
        const market = pointTariff({ ...known, instant: { ratePpm: 0, perPayoutFen: 0 } });
        const filled = fillFromMarket(ranged, market);
        const range = costRange(filled, shop);
        const isOpen = ({ channel, accepted, tiers }: RangedTariff['rates'][number]) =>
          (accepted === 'unknown' || tiers === 'unknown') && shop.monthly.some((line) => line.channel === channel);
        expect(new Set(range.unknown)).toEqual(
          new Set(filled.rates.filter(isOpen).map(({ channel }) => `rate:${channel}`)),
        );
        for (const id of range.market) expect(filled.market).toContain(id);
      }),
    );
  });
});
