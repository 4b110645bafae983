import { describe, expect, it } from 'vitest';
import { createEchoFormat } from '../../../tests/support/echo-format.ts';
import type { ScoreFacts } from '../../facts/scoring/types.ts';
import { CRITERIA } from '../../schemas/criteria.ts';
import type { RankResult } from '../../scoring/rank/index.ts';
import type { FullScore, ProviderScoreFacts } from '../../scoring/score/index.ts';
import type { ClassId, Classification } from '../../scoring/types.ts';
import { nearestTip, sharePercent, toAnswer } from './to-answer.ts';
import { toOrder } from './to-order.ts';
import { toReason } from './to-reason.ts';

const PLACEHOLDERS = 'count open thin least name other share confidence criterion percent gap gates'.split(' ');
const f = createEchoFormat(
  { 'unit.list': ' ', 'summary.space': ' ' },
  (key, values) =>
    `[${key.replace('scoring.', '')} ${PLACEHOLDERS.map((name) => `${name}=${values[name] ?? ''}`).join(' ')}]`,
);

const EVEN = CRITERIA.map((_, index) => (index < 2 ? 15 : 14));
const facts = {
  draws: 10_000,
  thresholds: {
    recommended: { low: 70, eachLow: 50, guardedLow: 75, completeness: 70 },
    consider: { middle: 60, completeness: 50 },
    careful: { middle: 45 },
    avoid: { high: 45 },
    insufficient: { completeness: 50 },
  },
  criteria: CRITERIA.map((id) => ({ id, name: id, subs: [] })),
  classes: (['consider', 'careful', 'insufficient'] as const).map((id) => ({ id, name: id, means: '' })),
  gateNames: { licence: 'licence' },
  providers: ['a', 'b', 'c'].map((id) => ({ id, name: id, label: id.toUpperCase() }) as ProviderScoreFacts),
} as unknown as ScoreFacts;

type Given = { middles?: number[]; id?: ClassId; by?: Classification['by']; isHidden?: boolean };
function scoreOf(
  id: string,
  { middles = CRITERIA.map(() => 50), id: cls = 'insufficient', by = 'completeness', isHidden = false }: Given,
): FullScore {
  const mean = middles.reduce((sum, middle, index) => sum + (middle * (EVEN[index] as number)) / 100, 0);
  return {
    id,
    isHidden,
    criteria: [],
    classification: { id: cls, by, gates: by === 'gate' ? ['licence'] : [] },
    score: {
      low: mean,
      high: mean,
      completeness: 0.1,
      criteria: CRITERIA.map((criterion, index) => ({
        id: criterion,
        low: middles[index] as number,
        high: middles[index] as number,
        completeness: 0,
        applies: true,
      })),
    },
  } as unknown as FullScore;
}
const ranksOf = (firsts: Record<string, number>): RankResult => ({
  ids: Object.keys(firsts),
  shares: Object.values(firsts).map((first) => [first, 0, 0]),
  wins: [],
  confidence: Object.values(firsts).map((first) => (first > 0 ? first : null)),
  draws: 10_000,
});
const answer = (given: Record<string, Given>, firsts: Record<string, number>): string =>
  toAnswer(
    toOrder(
      facts,
      Object.entries(given).map(([id, one]) => scoreOf(id, one)),
      ranksOf(firsts),
    ),
    facts,
    EVEN,
    f,
  ).join('\n');

describe('toOrder', () => {
  const order = (given: Record<string, Given>) =>
    toOrder(
      facts,
      Object.entries(given).map(([id, one]) => scoreOf(id, one)),
      ranksOf({ a: 1, b: 0, c: 0 }),
    ).map(({ provider }) => provider.id);

  it('sorts by the middle of the range and not by class', () => {
    expect(order({ a: { id: 'consider', by: 'points' }, b: { middles: CRITERIA.map(() => 60) } })).toEqual(['b', 'a']);
  });

  it('breaks ties by name', () => {
    expect(order({ c: {}, b: {}, a: {} })).toEqual(['a', 'b', 'c']);
  });

  it('sorts a hidden score last, even a high one', () => {
    expect(order({ a: { isHidden: true, middles: CRITERIA.map(() => 90) }, b: {} })).toEqual(['b', 'a']);
  });
});

describe('toAnswer', () => {
  it('states that all are in one class, and how many lack a licence or evidence', () => {
    const text = answer({ a: {}, b: { by: 'gate' } }, { a: 0.6, b: 0.4 });
    expect(text).toContain('[answer.classAll count=2');
    expect(text).toContain('[answer.allBoth count= open=1 thin=1 least=50');
  });

  it('counts each class if there are several', () => {
    const text = answer({ a: { id: 'consider', by: 'points' }, b: {} }, { a: 0.6, b: 0.4 });
    expect(text).toContain('[answer.classes count=2');
    expect(text).toContain('[answer.whyThin');
    expect(text).not.toContain('answer.classAll');
  });

  it('explains no lack of evidence if there is none', () => {
    const text = answer({ a: { id: 'careful', by: 'points' }, b: { id: 'careful', by: 'points' } }, { a: 1, b: 0 });
    expect(text).not.toMatch(/answer\.(why|all[BTL]|noVerdict)/);
  });

  it.each([
    [0.49, 'far'],
    [0.5, 'leaning'],
    [0.79, 'leaning'],
    [0.8, 'settled'],
  ])('calls %d of the draws %s', (first, verdict) => {
    const text = answer({ a: {}, b: {} }, { a: first, b: 1 - first > first ? 0.3 : 1 - first });
    expect(text).toContain(`[answer.${verdict} `);
  });

  it('names the weight at which the order of the middles changes', () => {
    const even = CRITERIA.map(() => 50);
    const a = even.map((middle, index) => (index === 0 ? 80 : middle));
    const b = even.map((middle, index) => (index === 5 ? 70 : middle));
    // Legality leads by 30 at weight 15, service trails by 20 at weight 14: both weights can change the order.
    expect(answer({ a: { middles: a }, b: { middles: b } }, { a: 0.5, b: 0.5 })).toMatch(
      /\[answer\.(above|below) .*criterion=(legality|service)/,
    );
  });

  it('states that no single weight changes the order if one provider leads in every criterion', () => {
    const text = answer({ a: { middles: CRITERIA.map(() => 60) }, b: {} }, { a: 0.5, b: 0.5 });
    expect(text).toContain('[answer.noTip');
  });

  it('names no leader if the middles are equal', () => {
    expect(answer({ a: {}, b: {} }, { a: 0.5, b: 0.5 })).not.toContain('answer.middle');
  });
});

describe('nearestTip', () => {
  it('rounds away from the present weight and returns the nearest one', () => {
    const tips = [
      { criterion: 0, weight: 0.301, side: 'above' as const },
      { criterion: 1, weight: 0.129, side: 'below' as const },
    ];
    expect(nearestTip(tips, [15, 15])).toEqual({ criterion: 1, side: 'below', percent: 12 });
    expect(nearestTip(tips.slice(0, 1), [15, 15])).toEqual({ criterion: 0, side: 'above', percent: 31 });
  });

  it('returns none that would need more than 100 or less than 0 percent', () => {
    expect(nearestTip([{ criterion: 0, weight: 0.995, side: 'above' }], [15])).toBeNull();
    expect(nearestTip([{ criterion: 0, weight: 0.005, side: 'below' }], [15])).toBeNull();
  });
});

describe('sharePercent', () => {
  it('rounds a small share not to 0 and a large share not to 100 percent', () => {
    expect([0, 0.004, 0.005, 0.994, 0.996, 1].map((share) => sharePercent(share, f).slice(0, 10))).toEqual([
      '0%',
      '[row.under',
      '1%',
      '99%',
      '[row.over ',
      '100%',
    ]);
  });
});

describe('toReason', () => {
  it.each([
    [{ id: 'avoid', by: 'gate' }, '[by.failed '],
    [{ id: 'insufficient', by: 'gate' }, '[by.open '],
    [{ id: 'insufficient', by: 'completeness' }, '[by.completeness '],
    [{ id: 'careful', by: 'cap' }, '[by.cap '],
    [{ id: 'consider', by: 'points' }, '[by.consider '],
  ] as [Given, string][])('names the rule behind %j', (given, expected) => {
    expect(toReason(scoreOf('a', given), facts, f)).toContain(expected);
  });
});
