import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAmountFen, parseRatePpm, parseWhole } from './parse-amount.ts';

const value = (value: number) => ({ ok: true, value });
const error = (error: string) => ({ ok: false, error });

describe('parseAmountFen', () => {
  it.each([
    ['30000', 3_000_000],
    ['30,000', 3_000_000],
    ['30，000', 3_000_000],
    ['３００００', 3_000_000],
    ['3万', 3_000_000],
    ['3.5w', 3_500_000],
    ['3.5 W', 3_500_000],
    ['30k', 3_000_000],
    ['3万5', 3_500_000],
    ['3万5千', 3_500_000],
    ['三万五千', 3_500_000],
    ['十五万', 15_000_000],
    ['两千五', 250_000],
    ['¥45.6元', 4_560],
    ['￥ 48', 4_800],
    ['0', 0],
    ['.5', 50],
    ['12.34', 1_234],
  ])('parses %s', (text, fen) => {
    expect(parseAmountFen(text)).toEqual(value(fen));
  });

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['abc', 'not-understood'],
    ['3万5千块左右', 'not-understood'],
    ['1.2.3', 'not-understood'],
    ['5千3万', 'not-understood'],
    ['-5', 'negative'],
    ['1.234', 'too-fine'],
    ['99999999999999', 'too-large'],
    ['<b>3</b>', 'not-understood'],
  ])('rejects %j with its reason', (text, code) => {
    expect(parseAmountFen(text)).toEqual(error(code));
  });

  it('parses any amount written in yuan and fen exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), (fen) => {
        const text = `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
        expect(parseAmountFen(text)).toEqual(value(fen));
      }),
    );
  });

  it('never throws and never returns a fraction', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const parsed = parseAmountFen(text);
        expect(parsed.ok ? Number.isSafeInteger(parsed.value) : typeof parsed.error === 'string').toBe(true);
      }),
    );
  });
});

describe('parseRatePpm', () => {
  it.each([
    ['0.6%', 6000],
    ['0.60', 6000],
    ['0.6', 6000],
    ['０.６％', 6000],
    ['千分之六', 6000],
    ['万六', 600],
    ['万分之38', 3800],
    ['万38', 3800],
    ['百分之零点六', 6000],
    ['6‰', 6000],
    ['0.4825%', 4825],
    ['0', 0],
  ])('parses %s', (text, ppm) => {
    expect(parseRatePpm(text)).toEqual(value(ppm));
  });

  it.each([
    ['38', 'rate-too-high'],
    ['', 'empty'],
    ['about 0.6', 'not-understood'],
    ['-0.6', 'negative'],
    ['0.00001', 'too-fine'],
  ])('rejects %j with its reason', (text, code) => {
    expect(parseRatePpm(text)).toEqual(error(code));
  });
});

describe('parseWhole', () => {
  it('parses whole numbers up to its bound', () => {
    expect(parseWhole('12', 100)).toEqual(value(12));
    expect(parseWhole('十二', 100)).toEqual(value(12));
    expect(parseWhole('66%', 100)).toEqual(value(66));
  });

  it('rejects fractions, words and numbers above its bound', () => {
    expect(parseWhole('1.5', 100)).toEqual(error('too-fine'));
    expect(parseWhole('two', 100)).toEqual(error('not-understood'));
    expect(parseWhole('101', 100)).toEqual(error('too-large'));
  });
});
