import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEntries } from './find-entries.ts';
import { toSearchIndex } from './search-index.ts';
import type { SearchEntry, SearchKind } from './types.ts';

const entry = (kind: SearchKind, href: string, title: string, names: string[] = [], text = ''): SearchEntry => ({
  kind,
  href,
  title,
  text,
  names,
});
// Written as numbers, since code files hold no Han characters: deposit, deposit back, data fee, terminal, card machine.
const [deposit, depositBack, dataFee, terminal, machine] = ['押金', '押金退还', '流量费', 'POS机', '刷卡机'];
const ENTRIES = [
  entry('term', '/g/#deposit', deposit, ['deposit', 'yajin']),
  entry('guide', '/guides/costs/', 'What it costs', [depositBack], 'device, data and deposit'),
  entry('term', '/g/#data', dataFee, ['data fee', 'liuliangfei']),
  entry('term', '/g/#pos', terminal, ['terminal']),
  entry('code', '/codes/#code-55', '55 wrong PIN', ['55', 'wrong PIN']),
  entry('code', '/codes/#code-A0', 'A0 keys', ['A0', 'keys']),
  entry('provider', '/providers/lakala/', 'Lakala', ['lkl']),
  entry('term', '/g/#acquirer', 'acquirer (acquiring institution)'),
];
const index = toSearchIndex(ENTRIES, [[terminal, machine]]);
const found = (query: string) => findEntries(index, query).map(({ entry: { href } }) => href);

describe('findEntries', () => {
  it.each([
    [deposit, '/g/#deposit'],
    ['yajin', '/g/#deposit'],
    ['ya jin', '/g/#deposit'],
    ['Data  Fee', '/g/#data'],
    ['\uff2c\uff2b\uff2c', '/providers/lakala/'],
    ['acquirer', '/g/#acquirer'],
    [`${machine}${dataFee}`, '/g/#data'],
    [machine, '/g/#pos'],
  ])('finds %s by name, whatever its width, case and blanks', (query, href) => {
    expect(found(query)[0]).toBe(href);
  });

  it.each(['55', '\uff15\uff15', 'wrong pin 55', '代码55', 'code 55?'])('puts the code named in %s first', (query) => {
    expect(found(query)[0]).toBe('/codes/#code-55');
  });

  it('takes no part of a number for a code', () => {
    expect(found('0.55')).not.toContain('/codes/#code-55');
    expect(found('155')).not.toContain('/codes/#code-55');
  });

  it('finds what is spelt almost so, and what a word begins', () => {
    expect(found('depsoit')[0]).toBe('/g/#deposit');
    expect(found('lakla')[0]).toBe('/providers/lakala/');
    expect(found('acquir')[0]).toBe('/g/#acquirer');
  });

  it('finds nothing in nonsense', () => {
    expect(found('zzzzqqqq')).toEqual([]);
    expect(found(' \u3002 ')).toEqual([]);
  });

  it('gives the same for the same, at most as many as asked, best first, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(5), (query, most) => {
        const hits = findEntries(index, query, most);
        expect(hits.length).toBeLessThanOrEqual(most);
        expect(findEntries(index, query, most)).toEqual(hits);
        const scores = hits.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }),
    );
  });
});
