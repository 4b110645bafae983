import { describe, expect, it } from 'vitest';
import { toInline, toPlain } from './inline.ts';

describe('toInline', () => {
  it('parses strong text and links and keeps the rest as text', () => {
    expect(toInline('a **b** c [d](/guides/apply/#papers).', 'en')).toEqual([
      { text: 'a ' },
      { text: 'b', strong: true },
      { text: ' c ' },
      { text: 'd', href: '/en/guides/apply/#papers' },
      { text: '.' },
    ]);
  });

  it('keeps links to other sites and HTML as plain text', () => {
    const text = '[x](https://example.org/) <b>y</b> * [z] (/a/)';
    expect(toInline(text, 'zh')).toEqual([{ text }]);
  });
});

describe('toPlain', () => {
  it('removes the markup and keeps the words', () => {
    expect(toPlain('a **b** c [d](/x/)')).toBe('a b c d');
  });
});
