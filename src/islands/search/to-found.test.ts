import { describe, expect, it } from 'vitest';
import { toFound, toHighlighted, toMarked } from './to-found.ts';

const marked = (pieces: { text: string; isMarked: boolean }[]) =>
  pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');

describe('toMarked', () => {
  it('splits at marks and keeps markup as text', () => {
    expect(toMarked('a <mark>b &amp; c</mark> &lt;img src=x&gt; d')).toEqual([
      { text: 'a ', isMarked: false },
      { text: 'b & c', isMarked: true },
      { text: ' <img src=x> d', isMarked: false },
    ]);
  });
});

describe('toHighlighted', () => {
  it('marks the typed words in any case', () => {
    expect(marked(toHighlighted('The Deposit back', 'deposit BACK'))).toBe('The [Deposit] [back]');
  });

  it('marks the longest common runs of Chinese', () => {
    expect(marked(toHighlighted('押金怎么退', '退押金'))).toBe('[押金]怎么退');
  });

  it('treats the query as text, not as a pattern', () => {
    expect(marked(toHighlighted('a.b (c', '.b ('))).toBe('a[.b] [(]c');
    expect(marked(toHighlighted('abc', ''))).toBe('abc');
  });
});

describe('toFound', () => {
  const entry = { kind: 'guide', href: '/a/', title: 'A', text: 'a', names: [] } as const;
  const hit = (href: string) => ({
    href,
    kind: 'guide',
    title: href,
    excerpt: 'x',
    headings: [{ href: `${href}#h`, title: 'h' }],
  });

  it('lists names before texts, and each page once with its headings', () => {
    const found = toFound([{ entry, score: 1 }], [hit('/b/'), hit('/a/')], 'a');
    expect(found.map(({ href, headings }) => [href, headings.length])).toEqual([
      ['/a/', 1],
      ['/b/', 1],
    ]);
  });
});
