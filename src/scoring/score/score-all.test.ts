import { describe, expect, it } from 'vitest';
import { toRankInput } from './score-all.ts';
import type { ProviderScore } from './score-provider.ts';

const score = (id: string, isHidden: boolean): ProviderScore => ({
  id,
  criteria: [{ id: 'price', weight: 100, subs: [{ id: 'margin', weight: 50, low: 25, high: 75, applies: true }] }],
  score: { low: 25, high: 75, completeness: 0, criteria: [] },
  classification: { id: 'insufficient', by: 'completeness', gates: [] },
  isHidden,
});

describe('toRankInput', () => {
  it('leaves out providers with a hidden score and keeps the order of the others', () => {
    const facts = { concentration: 40, draws: 100, seed: 7 };
    const scores = [score('c', false), score('a', true), score('b', false)];
    const { providers, ...rest } = toRankInput(facts, scores, [100]);
    expect(rest).toEqual({ ...facts, weights: [100] });
    expect(providers.map(({ id }) => id)).toEqual(['c', 'b']);
    expect(providers[0]?.criteria).toEqual([[{ id: 'margin', weight: 50, low: 25, high: 75, applies: true }]]);
  });
});
