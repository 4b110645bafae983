import { describe, expect, it } from 'vitest';
import { CRITERIA, GATES, type GateId } from '../../schemas/criteria.ts';
import { capPrice, classify } from './classify.ts';
import type { GateResult, GateState, Score, Thresholds } from './types.ts';

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

  it('asks nothing of a criterion that does not apply', () => {
    const given = score(80, 90, 1, { service: 0 });
    const criteria = given.criteria.map((one) => (one.id === 'service' ? { ...one, applies: false } : one));
    expect(classOf({ ...given, criteria }).id).toBe('recommended');
  });

  it('puts a failed hard gate before everything', () => {
    for (const id of ['licence', 'party', 'terminal'] as const)
      expect(classOf(score(100, 100), { [id]: 'fail' })).toEqual({ id: 'avoid', by: 'gate', gates: [id] });
    expect(classOf(score(0, 100, 0), { licence: 'fail', party: 'fail' }).gates).toEqual(['licence', 'party']);
  });

  it('classifies nothing while the licence is not proved or too little is known', () => {
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
  ] as const)('limits: %s %s', (id, state, expected) => {
    expect(classOf(score(90, 95), { [id]: state })).toEqual({ id: expected, by: 'cap', gates: [id] });
  });

  it('limits nothing by an unknown region, alarm or harm, nor where no terminal is needed', () => {
    const open = { region: 'unknown', alarm: 'unknown', harm: 'unknown', terminal: 'not-applicable' } as const;
    expect(classOf(score(90, 95), open).id).toBe('recommended');
  });

  it('names every gate that sets the limit, and none where points say as little', () => {
    expect(classOf(score(90, 95), { party: 'unknown', fees: 'fail', terminal: 'unknown' }).gates).toEqual([
      'party',
      'fees',
    ]);
    expect(classOf(score(40, 60), { party: 'unknown' })).toEqual({ id: 'careful', by: 'points', gates: [] });
    expect(classOf(score(0, 30), { party: 'unknown' }).id).toBe('avoid');
  });
});

describe('capPrice', () => {
  const sub = { id: 'x', weight: 50, low: 75, high: 100, applies: true };
  const criteria = [
    { id: 'price', weight: 20, subs: [sub, { ...sub, low: 0 }, { ...sub, high: 25, low: 25 }] },
    { id: 'service', weight: 15, subs: [sub] },
  ];

  it('holds every part of the price to 40 where fees are hidden', () => {
    const [price, service] = capPrice(criteria, gates({ fees: 'fail' }));
    expect(price?.subs.map(({ low, high }) => [low, high])).toEqual([
      [40, 40],
      [0, 40],
      [25, 25],
    ]);
    expect(service).toEqual(criteria[1]);
  });

  it('changes nothing otherwise', () => {
    expect(capPrice(criteria, gates({ fees: 'unknown', party: 'fail' }))).toEqual(criteria);
  });
});
