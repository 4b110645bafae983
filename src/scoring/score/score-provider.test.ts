import { describe, expect, it } from 'vitest';
import { NEEDS, type Need } from '../../schemas/channels.ts';
import { CRITERIA, GATES } from '../../schemas/criteria.ts';
import type { SubEvidence } from '../types.ts';
import type { ProviderScoreFacts, ScoringFacts } from './facts.ts';
import { scoreProvider } from './score-provider.ts';

const DERIVED = { functions: 'functions', price: 'margin' } as const;
const facts: Pick<ScoringFacts, 'criteria' | 'thresholds'> = {
  criteria: CRITERIA.map((id) => ({
    id,
    name: id,
    subs: [
      {
        id: `${id}-sub`,
        name: id,
        weight: 100,
        limitDays: 365,
        narrows: '-',
        ...(id in DERIVED && { derived: DERIVED[id as keyof typeof DERIVED] }),
      },
    ],
  })),
  thresholds: {
    recommended: { low: 70, eachLow: 50, guardedLow: 75, completeness: 70 },
    consider: { middle: 60, completeness: 50 },
    careful: { middle: 45 },
    avoid: { high: 45 },
    insufficient: { completeness: 50 },
  },
};

const evidence = (low: number, high = low) => ({
  low,
  high,
  applies: true,
  stale: false,
  sources: [],
  readOn: null,
  note: null,
});
const byNeed = <Value>(value: Value) => Object.fromEntries(NEEDS.map((need) => [need, value])) as Record<Need, Value>;
const provider: ProviderScoreFacts = {
  id: 'some',
  name: 'Some',
  label: 'Some',
  href: '/providers/some/',
  gates: GATES.map((id) => ({ id, state: 'pass', why: `${id}.test`, text: '-', sources: [] })),
  evidence: { 'legality-sub': evidence(80), 'security-sub': evidence(80), 'service-sub': evidence(50, 75) },
  needs: byNeed('yes'),
  tariffIds: ['plan'],
};
const settings = { weights: [15, 15, 15, 10, 20, 15, 10], needs: byNeed(1) };
const margin: SubEvidence = { low: 60, high: 70, applies: true, stale: false };
const gated = (id: string) => ({
  ...provider,
  gates: provider.gates.map((gate) => (gate.id === id ? { ...gate, state: 'fail' as const } : gate)),
});

describe('scoreProvider', () => {
  it('takes each sub-score from the record or the reader, else as unknown', () => {
    const { criteria, score } = scoreProvider(facts, provider, settings, margin);
    expect(criteria.map(({ weight, subs }) => [weight, subs[0]?.low, subs[0]?.high])).toEqual([
      [15, 80, 80],
      [15, 0, 100],
      [15, 80, 80],
      [10, 100, 100],
      [20, 60, 70],
      [15, 50, 75],
      [10, 0, 100],
    ]);
    expect(score.low).toBeCloseTo((15 * 80 * 2 + 10 * 100 + 20 * 60 + 15 * 50) / 100, 9);
    expect(score.completeness).toBeCloseTo(0.75, 9);
  });

  it('treats the price as unknown if the price list accepts none of the sales', () => {
    const untaken = scoreProvider(facts, provider, settings, { ...margin, applies: false });
    expect(untaken.criteria.find(({ id }) => id === 'price')?.subs[0]).toMatchObject({
      low: 0,
      high: 100,
      applies: true,
    });
  });

  it('hides the score only if the licence gate fails', () => {
    expect(scoreProvider(facts, gated('licence'), settings, margin)).toMatchObject({
      isHidden: true,
      classification: { id: 'avoid', by: 'gate' },
    });
    expect(scoreProvider(facts, gated('party'), settings, margin).isHidden).toBe(false);
    expect(scoreProvider(facts, provider, settings, margin).isHidden).toBe(false);
  });

  it('caps the price at 40 if the fees gate fails', () => {
    const { score, criteria } = scoreProvider(facts, gated('fees'), settings, margin);
    expect(criteria[4]?.subs[0]).toMatchObject({ low: 40, high: 40 });
    expect(score.criteria[4]).toMatchObject({ low: 40, high: 40 });
  });

  it('rejects weights that do not match the criteria', () => {
    expect(() => scoreProvider(facts, provider, { ...settings, weights: [100] }, margin)).toThrow(/expected 7 weights/);
  });
});
