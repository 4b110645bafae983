import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseState, serialiseState } from '../calculator/link.ts';
import { DEFAULT_STATE } from '../calculator/state.ts';
import { MAX_PICKS, parsePicks, serialisePicks } from './link.ts';

const known = ['lakala', 'alipay', 'wechatpay', 'unionpay-qr', '99bill'];

describe('the link of the picks', () => {
  it('parses what it serialised', () => {
    const picksOf = fc.shuffledSubarray(known, { maxLength: MAX_PICKS });
    fc.assert(
      fc.property(picksOf, (picks) => {
        const fragment = `#${serialiseState(DEFAULT_STATE)}&${serialisePicks(picks)}`;
        expect(parsePicks(fragment, new Set(known))).toEqual(picks);
        expect(parsePicks(serialisePicks(picks), null)).toEqual(picks);
        expect(parseState(fragment)).toEqual(DEFAULT_STATE);
      }),
    );
  });

  it('is short, and empty without any', () => {
    expect(serialisePicks(['lakala', 'unionpay-qr'])).toBe('p=lakala,unionpay-qr');
    expect(serialisePicks([])).toBe('');
    expect(parsePicks('', null)).toEqual([]);
    expect(parsePicks('#main', null)).toEqual([]);
  });

  it('keeps each id once, at most four, and no unknown one', () => {
    expect(parsePicks('p=lakala,lakala,nobody,alipay', new Set(known))).toEqual(['lakala', 'alipay']);
    expect(parsePicks(`p=${known.join(',')}`, null)).toEqual(known.slice(0, 4));
    expect(parsePicks('p=<b>,Lakala,-a,a--b,,a-b', null)).toEqual(['a-b']);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (junk) => parsePicks(`p=${junk}`, null).length <= MAX_PICKS));
  });
});
