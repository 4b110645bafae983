import { describe, expect, it } from 'vitest';
import { CRITERIA, GATES, type GateId } from '../../schemas/criteria.ts';
import type { GateResult, GateState, Score, Thresholds } from '../types.ts';
import { classify } from './classify.ts';

const thresholds: Thresholds = {
  recommended: { low: 70, eachLow: 50, guardedLow: 75, completeness: 70 },
  consider: { middle: 60, completeness: 50 },
  careful: { middle: 45 },
  avoid: { high: 45 },
  insufficient: { completeness: 50 },
};

const gates = (states: Partial<Record<GateId, GateState>> = {}): GateResult[] =>
  GATES.map((id) => ({ id, state: states[id] ?? 'pass', why: `${id}.test` }));

const score = (low: number, high: number, completeness = 1, lows: Partial<Record<string, number>> = {}): Score => ({
  low,
  high,
  completeness,
  criteria: CRITERIA.map((id) => ({ id, low: lows[id] ?? Math.max(low, 75), high: 100, completeness, applies: true })),
});
const classOf = (...[given, states]: [Score, Partial<Record<GateId, GateState>>?]) =>
  classify(given, gates(states), thresholds);

describe('classify', () => {
  it.each([
    [score(70, 80, 0.7), 'recommended'],
    [score(69.9, 80, 0.7), 'consider'],
    [score(70, 80, 0.69), 'consider'],
    [score(80, 90, 1, { service: 49 }), 'consider'],
    [score(80, 90, 1, { security: 74 }), 'consider'],
    [score(40, 80), 'consider'],
    [score(40, 79), 'careful'],
    [score(40, 50), 'careful'],
    [score(0, 45), 'careful'],
    [score(0, 44.9), 'avoid'],
  ])('by points (%#): %s', (given, expected) => {
    expect(classOf(given as Score)).toEqual({ id: expected, by: 'points', gates: [] });
  });

  it('reaches a threshold that the score misses by its last digits', () => {
    expect(classOf(score(70 - 1e-12, 80, 0.7 - 1e-14)).id).toBe('recommended');
  });

  it('tests each threshold by itself', () => {
    const change = (changed: Partial<Thresholds>, given: Score) =>
      classify(given, gates(), { ...thresholds, ...changed }).id;
    expect(change({ avoid: { high: 60 } }, score(36, 54))).toBe('careful');
    expect(change({ avoid: { high: 60 } }, score(36, 53))).toBe('avoid');
    expect(change({ consider: { middle: 60, completeness: 65 } }, score(40, 80, 0.65))).toBe('consider');
    expect(change({ consider: { middle: 60, completeness: 65 } }, score(40, 80, 0.64))).toBe('careful');
  });

  it('sets no minimum for a criterion that does not apply', () => {
    const given = score(80, 90, 1, { service: 0 });
    const criteria = given.criteria.map((one) => (one.id === 'service' ? { ...one, applies: false } : one));
    expect(classOf({ ...given, criteria }).id).toBe('recommended');
  });

  it('tests a failed hard gate first', () => {
    for (const id of ['licence', 'party', 'terminal'] as const)
      expect(classOf(score(100, 100), { [id]: 'fail' })).toEqual({ id: 'avoid', by: 'gate', gates: [id] });
    expect(classOf(score(0, 100, 0), { licence: 'fail', party: 'fail' }).gates).toEqual(['licence', 'party']);
  });

  it('is insufficient while the licence is unknown or too little is known', () => {
    expect(classOf(score(100, 100), { licence: 'unknown' })).toEqual({
      id: 'insufficient',
      by: 'gate',
      gates: ['licence'],
    });
    expect(classOf(score(80, 90, 0.49))).toEqual({ id: 'insufficient', by: 'completeness', gates: [] });
    expect(classOf(score(0, 20, 0.49)).id).toBe('insufficient');
    expect(classOf(score(40, 80, 0.1 + 0.2 + 0.2)).id).toBe('consider');
  });

  it.each([
    ['party', 'unknown', 'careful'],
    ['fees', 'unknown', 'careful'],
    ['fees', 'fail', 'careful'],
    ['alarm', 'fail', 'careful'],
    ['harm', 'fail', 'careful'],
    ['region', 'fail', 'careful'],
    ['terminal', 'unknown', 'consider'],
  ] as const)('caps the class: %s %s', (id, state, expected) => {
    expect(classOf(score(90, 95), { [id]: state })).toEqual({ id: expected, by: 'cap', gates: [id] });
  });

  it('caps nothing for an unknown region, alarm or harm, or without a terminal', () => {
    const open = { region: 'unknown', alarm: 'unknown', harm: 'unknown', terminal: 'not-applicable' } as const;
    expect(classOf(score(90, 95), open).id).toBe('recommended');
  });

  it('names every gate that caps the class, and none if the points give no better class', () => {
    expect(classOf(score(90, 95), { party: 'unknown', fees: 'fail', terminal: 'unknown' }).gates).toEqual([
      'party',
      'fees',
    ]);
    expect(classOf(score(40, 60), { party: 'unknown' })).toEqual({ id: 'careful', by: 'points', gates: [] });
    expect(classOf(score(0, 30), { party: 'unknown' }).id).toBe('avoid');
  });
});
