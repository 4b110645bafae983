import { describe, expect, it } from 'vitest';
import { GATES, type GateId } from '../../schemas/criteria.ts';
import type { GateResult, GateState } from '../types.ts';
import { capPrice } from './cap-price.ts';

const gates = (states: Partial<Record<GateId, GateState>> = {}): GateResult[] =>
  GATES.map((id) => ({ id, state: states[id] ?? 'pass', why: `${id}.test` }));

describe('capPrice', () => {
  const sub = { id: 'x', weight: 50, low: 75, high: 100, applies: true };
  const criteria = [
    { id: 'price', weight: 20, subs: [sub, { ...sub, low: 0 }, { ...sub, high: 25, low: 25 }] },
    { id: 'service', weight: 15, subs: [sub] },
  ];

  it('caps every sub-score of the price at 40 if the fees gate fails', () => {
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
