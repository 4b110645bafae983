import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setPoints } from '../../../src/base/set-points.ts';
import { CRITERIA, GATES, LEVELS } from '../../../src/schemas/criteria.ts';
import { classify } from '../../../src/scoring/classes/classify.ts';
import { capPrice } from '../../../src/scoring/gates/cap-price.ts';
import { scoreCriteria } from '../../../src/scoring/score/score-criteria.ts';
import type { CriterionInput, GateResult, SubScore, Thresholds } from '../../../src/scoring/types.ts';

const level = fc.oneof(fc.constantFrom(...LEVELS), fc.double({ min: 0, max: 100, noNaN: true }));
const range = fc.tuple(level, level).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
const sub: fc.Arbitrary<SubScore> = fc
  .tuple(range, fc.integer({ min: 0, max: 40 }), fc.boolean())
  .map(([ends, weight, applies]) => ({ id: 'sub', weight, ...ends, applies }));
const criteria: fc.Arbitrary<CriterionInput[]> = fc
  .tuple(
    ...CRITERIA.map((id) =>
      fc.record({ id: fc.constant(id), weight: fc.nat(40), subs: fc.array(sub, { maxLength: 6 }) }),
    ),
  )
  .map((all) => [...all]);
const gates: fc.Arbitrary<GateResult[]> = fc
  .tuple(
    ...GATES.map((id) =>
      fc.record({ id: fc.constant(id), state: fc.constantFrom('pass', 'fail', 'unknown'), why: fc.constant('x') }),
    ),
  )
  .map((all) => all as GateResult[]);

const thresholds: Thresholds = {
  recommended: { low: 70, eachLow: 50, guardedLow: 75, completeness: 70 },
  consider: { middle: 60, completeness: 50 },
  careful: { middle: 45 },
  avoid: { high: 45 },
  insufficient: { completeness: 50 },
};

/** Returns the criteria with a change applied to every sub-score. */
const mapSubs = (all: readonly CriterionInput[], change: (one: SubScore, at: number) => SubScore[]) => {
  let at = -1;
  return all.map((one) => ({
    ...one,
    subs: one.subs.flatMap((known) => {
      at += 1;
      return change(known, at);
    }),
  }));
};
const SLACK = 1e-9;

describe('scoreCriteria', () => {
  it('keeps low ≤ high between 0 and 100, completeness between 0 and 1', () => {
    fc.assert(
      fc.property(criteria, (given) => {
        const { criteria: parts, ...total } = scoreCriteria(given);
        for (const { low, high, completeness } of [total, ...parts]) {
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(high + SLACK);
          expect(high).toBeLessThanOrEqual(100 + SLACK);
          expect(completeness).toBeGreaterThanOrEqual(0);
          expect(completeness).toBeLessThanOrEqual(1 + SLACK);
        }
      }),
    );
  });

  it('never raises a low end, a completeness or lowers a high end if evidence widens', () => {
    fc.assert(
      fc.property(criteria, fc.nat(30), level, level, (given, which, down, up) => {
        const wider = mapSubs(given, (one, at) => [
          at === which ? { ...one, low: Math.max(0, one.low - down), high: Math.min(100, one.high + up) } : one,
        ]);
        const [narrow, wide] = [scoreCriteria(given), scoreCriteria(wider)];
        expect(wide.low).toBeLessThanOrEqual(narrow.low + SLACK);
        expect(wide.high).toBeGreaterThanOrEqual(narrow.high - SLACK);
        expect(wide.completeness).toBeLessThanOrEqual(narrow.completeness + SLACK);
      }),
    );
  });

  it('ignores sub-scores that do not apply', () => {
    fc.assert(
      fc.property(criteria, (given) => {
        const without = mapSubs(given, (one) => (one.applies ? [one] : []));
        expect(scoreCriteria(without)).toEqual(scoreCriteria(given));
      }),
    );
  });
});

describe('classify', () => {
  it('applies a failed licence gate before any score', () => {
    fc.assert(
      fc.property(criteria, gates, (given, states) => {
        const failed = states.map((gate) => (gate.id === 'licence' ? { ...gate, state: 'fail' as const } : gate));
        expect(classify(scoreCriteria(given), failed, thresholds)).toMatchObject({ id: 'avoid', by: 'gate' });
      }),
    );
  });

  it('never rises if evidence widens or a gate fails', () => {
    const order = ['avoid', 'insufficient', 'careful', 'consider', 'recommended'];
    fc.assert(
      fc.property(criteria, gates, fc.constantFrom(...GATES), (given, states, closed) => {
        const failed = states.map((gate) => (gate.id === closed ? { ...gate, state: 'fail' as const } : gate));
        const [before, after] = [states, failed].map((held) =>
          order.indexOf(classify(scoreCriteria(capPrice(given, held)), held, thresholds).id),
        ) as [number, number];
        // A failed gate can classify what was unclassified, at most as careful.
        if (before !== order.indexOf('insufficient')) expect(after).toBeLessThanOrEqual(before);
      }),
    );
  });
});

describe('setPoints', () => {
  const points = fc
    .array(fc.integer({ min: 0, max: 100 }), { minLength: 0, maxLength: 8 })
    .map((cuts) => [0, ...cuts.sort((a, b) => a - b), 100])
    .map((ends) => ends.slice(1).map((end, index) => end - (ends[index] as number)));

  it('returns the requested points as integers, never negative, with a total of 100', () => {
    fc.assert(
      fc.property(points, fc.nat(), fc.integer({ min: 0, max: 100 }), (given, pick, value) => {
        const index = pick % given.length;
        const next = setPoints(given, index, value);
        expect(next).toHaveLength(given.length);
        expect(next.every((one) => Number.isInteger(one) && one >= 0)).toBe(true);
        expect(next.reduce((sum, one) => sum + one, 0)).toBe(100);
        if (given.length > 1) expect(next[index]).toBe(value);
      }),
    );
  });

  it('keeps the order of the others', () => {
    fc.assert(
      fc.property(points, fc.nat(), fc.integer({ min: 0, max: 100 }), (given, pick, value) => {
        const index = pick % given.length;
        const next = setPoints(given, index, value).filter((_, other) => other !== index);
        const others = given.filter((_, other) => other !== index);
        for (const [one, own] of others.entries())
          for (const [two, rival] of others.entries())
            if (own > rival) expect(next[one]).toBeGreaterThanOrEqual(next[two] as number);
      }),
    );
  });
});
