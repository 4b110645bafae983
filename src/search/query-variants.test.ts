import { describe, expect, it } from 'vitest';
import { toVariants } from './query-variants.ts';
import { toSearchIndex } from './search-index.ts';

const entry = (title: string) => ({ kind: 'term', href: `/${title}`, title, text: '', names: [] }) as const;
const ENTRIES = ['machine one', 'machine two', 'machine three', 'terminal fee', 'fee'].map(entry);

describe('toVariants', () => {
  it('limits the rarity of a synonym to that of the word it replaces', () => {
    const index = toSearchIndex(ENTRIES, [['machine', 'terminal']]);
    const [typed, other] = toVariants('machine fee', index);
    expect([typed?.text, other?.text]).toEqual(['machine fee', 'terminal fee']);
    const common = index.rarity.get('machine') ?? 0;
    expect(index.rarity.get('terminal')).toBeGreaterThan(common);
    expect(other?.tokens.get('terminal')?.rarity).toBe(common);
    expect(other?.totalRarity).toBeCloseTo(typed?.totalRarity ?? 0, 12);
  });

  it('replaces whole Latin words only', () => {
    const index = toSearchIndex(ENTRIES, [['pos', 'terminal']]);
    expect(toVariants('deposit', index).map(({ text }) => text)).toEqual(['deposit']);
    expect(toVariants('pos fee', index).map(({ compact }) => compact)).toEqual(['posfee', 'terminalfee']);
  });

  it('returns at most twelve, the typed one first', () => {
    const words = Array.from({ length: 20 }, (_, index) => `word${index}`);
    const variants = toVariants('word3', toSearchIndex(ENTRIES, [words]));
    expect(variants).toHaveLength(12);
    expect(variants[0]?.text).toBe('word3');
  });
});
