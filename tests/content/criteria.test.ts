import { describe, expect, it } from 'vitest';
import { CRITERIA, type CriteriaRecord, LEVELS } from '../../src/schemas/criteria.ts';
import { providerSchema } from '../../src/schemas/provider.ts';
import { penaltyScore } from '../../src/scoring/evidence/penalty-score.ts';
import { capPrice } from '../../src/scoring/gates/cap-price.ts';
import { pointsOfMargin } from '../../src/scoring/margin/margin-points.ts';
import { subsOf } from '../../src/tools/assertions/evidence.ts';
import { ROOT, readContent } from '../../src/tools/read-content.ts';

const { content } = readContent(ROOT);
const criteria = content.criteria as CriteriaRecord;
const LANGS = ['zh', 'en'] as const;

function levelsOf(id: string) {
  const sub = subsOf(content).find((one) => one.id === id);
  if (!sub) throw new Error(`expected a sub-score ${id}, got none`);
  return sub.levels;
}

describe('printed numbers (S2)', () => {
  it.each(LEVELS)('of the margin agree with the rule at %i points', (level) => {
    for (const lang of LANGS) {
      const [percentPoints] = /0\.\d\d/.exec(levelsOf('margin')[level][lang]) ?? [];
      expect(pointsOfMargin(Math.round(Number(percentPoints) * 10_000)), lang).toBe(level);
    }
  });

  it.each([
    [75, [99_999_999]],
    [50, [100_000_000]],
    [50, [1, 1]],
    [25, [100_000_000, 100_000_000]],
    [25, [1_000_000_000]],
  ] as const)('of penalties agree with the rule up to %i points', (level, sums) => {
    const penalties = sums.map((amountFen) => ({ date: '2026-01-01', amountFen, merchantManagement: false }));
    expect(penaltyScore(penalties, '2026-11-23')).toEqual({ low: 0, high: level });
    const [zh, en] = LANGS.map((lang) => levelsOf('penalties')[level][lang]);
    expect(zh).toMatch(/100万元/);
    expect(en).toMatch(/\b1 million/);
  });

  it('of hidden fees agree with the limit that the rule sets', () => {
    const subs = [{ id: 'margin', weight: 100, low: 100, high: 100, applies: true }];
    const [price] = capPrice([{ id: 'price', weight: 100, subs }], [{ id: 'fees', state: 'fail', why: '' }]);
    const fees = criteria.gates.find(({ id }) => id === 'fees');
    for (const lang of LANGS) expect(fees?.onFail[lang]).toContain(String(price?.subs[0]?.high));
  });

  it('name the gates G1 to G7 in their order', () => {
    expect(criteria.gates.map(({ code }) => code)).toEqual(['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7']);
  });
});

describe('the classes (S2)', () => {
  it('cannot be entered in a provider record', () => {
    const [provider] = content.providers.values();
    expect(providerSchema.safeParse(provider).success).toBe(true);
    for (const word of ['class', 'classification', 'score'])
      expect(providerSchema.safeParse({ ...provider, [word]: 'recommended' }).success).toBe(false);
  });
});

describe('the kinds of merchant', () => {
  it('start with the default weights, which need every function equally', () => {
    const [general] = criteria.merchants;
    expect(general?.id).toBe('general');
    expect(CRITERIA.map((id) => general?.weights[id])).toEqual([15, 15, 15, 10, 20, 15, 10]);
    expect(new Set(Object.values(general?.needs ?? {}))).toEqual(new Set([1]));
  });

  it('need at least one function each', () => {
    for (const { id, needs } of criteria.merchants)
      expect(
        Object.values(needs).some((weight) => weight > 0),
        id,
      ).toBe(true);
  });
});
