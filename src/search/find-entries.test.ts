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
    ['ＬＫＬ', '/providers/lakala/'],
    ['acquirer', '/g/#acquirer'],
    [`${machine}${dataFee}`, '/g/#data'],
    [machine, '/g/#pos'],
  ])('finds %s by name in any width, case and spacing', (query, href) => {
    expect(found(query)[0]).toBe(href);
  });

  it.each(['55', '５５', 'wrong pin 55', '代码55', 'code 55?'])('puts the response code named in %s first', (query) => {
    expect(found(query)[0]).toBe('/codes/#code-55');
  });

  it('does not treat part of a number as a response code', () => {
    expect(found('0.55')).not.toContain('/codes/#code-55');
    expect(found('155')).not.toContain('/codes/#code-55');
  });

  it('finds near spellings, and words that begin with the query', () => {
    expect(found('depsoit')[0]).toBe('/g/#deposit');
    expect(found('lakla')[0]).toBe('/providers/lakala/');
    expect(found('acquir')[0]).toBe('/g/#acquirer');
  });

  it('allows two wrong letters from eight letters on, and none below four', () => {
    expect(found('aqcuirre')[0]).toBe('/g/#acquirer');
    expect(found('dpeosit')[0]).toBe('/g/#deposit');
    expect(found('dpesoit')).toEqual([]);
    expect(found('pni')).toEqual([]);
  });

  it('adds coverage, kind and named code to the points of the name', () => {
    const best = (query: string) => findEntries(index, query)[0]?.score;
    expect(best(terminal)).toBeCloseTo(100 + 60 + 1.5, 9);
    expect(best('terminal')).toBeCloseTo(99 + 60 + 1.5, 9);
    expect(best('device')).toBeCloseTo(0.4 * 60 + 4, 9);
    expect(best('55')).toBeCloseTo(99 + 60 + 200, 9);
  });

  it('scores a synonym a little below the typed word', () => {
    const [own, other] = [terminal, machine].map((query) => findEntries(index, query)[0]?.score ?? 0);
    expect(own).toBeGreaterThan(150);
    // The bonus of a term is 1.5.
    expect((other ?? 0) - 1.5).toBeCloseTo(0.94 * ((own ?? 0) - 1.5), 9);
  });

  it('finds nothing for meaningless text', () => {
    expect(found('zzzzqqqq')).toEqual([]);
    expect(found(' 。 ')).toEqual([]);
  });

  it('is deterministic, returns at most the limit, best first, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(5), (query, max) => {
        const hits = findEntries(index, query, max);
        expect(hits.length).toBeLessThanOrEqual(max);
        expect(findEntries(index, query, max)).toEqual(hits);
        const scores = hits.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }),
    );
  });
});
