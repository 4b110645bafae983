import { describe, expect, it } from 'vitest';
import type { SubScore } from '../types.ts';
import { scoreCriteria } from './score-criteria.ts';

const sub = (weight: number, low: number, high = low, applies = true): SubScore => ({
  id: `${weight}-${low}-${high}`,
  weight,
  low,
  high,
  applies,
});

describe('scoreCriteria', () => {
  it('returns weighted means of lows and highs, and the share known to within 25 points', () => {
    const { criteria, ...total } = scoreCriteria([
      { id: 'a', weight: 30, subs: [sub(40, 75, 100), sub(60, 0, 100)] },
      { id: 'b', weight: 10, subs: [sub(5, 50)] },
    ]);
    expect(criteria).toEqual([
      { id: 'a', low: 30, high: 100, completeness: 0.4, applies: true },
      { id: 'b', low: 50, high: 50, completeness: 1, applies: true },
    ]);
    expect(total.low).toBeCloseTo(35, 12);
    expect(total.high).toBeCloseTo(87.5, 12);
    expect(total.completeness).toBeCloseTo(0.55, 12);
  });

  it('counts a range of 25 points as known, and a wider one as unknown', () => {
    const knownShare = (high: number) => scoreCriteria([{ id: 'a', weight: 1, subs: [sub(1, 50, high)] }]).completeness;
    expect([knownShare(75), knownShare(75.5)]).toEqual([1, 0]);
  });

  it('leaves out a sub-score that does not apply, and a criterion in which none does', () => {
    const score = scoreCriteria([
      { id: 'a', weight: 50, subs: [sub(50, 20), sub(50, 100, 100, false)] },
      { id: 'b', weight: 50, subs: [sub(100, 100, 100, false)] },
    ]);
    expect(score).toMatchObject({ low: 20, high: 20, completeness: 1 });
    expect(score.criteria[1]?.applies).toBe(false);
  });

  it('ignores what has no weight', () => {
    const score = scoreCriteria([
      { id: 'a', weight: 0, subs: [sub(10, 0)] },
      { id: 'b', weight: 1, subs: [sub(0, 0), sub(3, 80)] },
      { id: 'c', weight: 1, subs: [sub(0, 10)] },
    ]);
    expect(score).toMatchObject({ low: 80, high: 80 });
    expect(score.criteria.map(({ applies }) => applies)).toEqual([true, true, false]);
  });

  it.each([
    { criteria: [] },
    { criteria: [{ id: 'a', weight: 0, subs: [sub(10, 70)] }] },
    { criteria: [{ id: 'a', weight: 5, subs: [] }] },
  ])('is unknown without any weight: $criteria', ({ criteria }) => {
    expect(scoreCriteria(criteria)).toMatchObject({ low: 0, high: 100, completeness: 0 });
  });
});
