import { describe, expect, it } from 'vitest';
import { toInline, toPlain } from './inline.ts';

describe('toInline', () => {
  it('takes the two marks apart and leaves the rest as text', () => {
    expect(toInline('a **b** c [d](/guides/apply/#papers).', 'en')).toEqual([
      { text: 'a ' },
      { text: 'b', strong: true },
      { text: ' c ' },
      { text: 'd', href: '/en/guides/apply/#papers' },
      { text: '.' },
    ]);
  });

  it('makes no link out of the site and no markup', () => {
    const text = '[x](https://example.org/) <b>y</b> * [z] (/a/)';
    expect(toInline(text, 'zh')).toEqual([{ text }]);
  });
});

describe('toPlain', () => {
  it('leaves the words alone', () => {
    expect(toPlain('a **b** c [d](/x/)')).toBe('a b c d');
  });
});
