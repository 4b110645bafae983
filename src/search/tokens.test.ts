import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokensOf, toPlainWords } from './tokens.ts';

describe('toPlainWords', () => {
  it.each([
    ['0.38%', '0.38%'],
    ['０．３８％', '0.38%'],
    ['1.2.3', '1.2.3'],
    ['1..2', '1 2'],
    ['.5', '5'],
    ['5.', '5'],
    ['5.a', '5 a'],
    ['a.5', 'a 5'],
    ['e.g. the fee.', 'e g the fee'],
    ['T+0', 't+0'],
    ["what's  UP？", 'whats up'],
    ['押金，多少钱？', '押金 多少钱'],
    ['...', ''],
  ])('turns %j into %j', (text, expected) => {
    expect(toPlainWords(text)).toBe(expected);
  });

  it('keeps a point only between two digits', () => {
    const text = fc.string({ unit: fc.constantFrom('.', '1', '2', 'a', '押', ' '), maxLength: 12 });
    fc.assert(
      fc.property(text, (typed) => {
        const kept = [...typed].filter((char, at, all) => {
          return char !== '.' || (/\d/.test(all[at - 1] ?? '') && /\d/.test(all[at + 1] ?? ''));
        });
        expect(toPlainWords(typed).split('.')).toHaveLength(kept.join('').split('.').length);
        expect(toPlainWords(toPlainWords(typed))).toBe(toPlainWords(typed));
      }),
    );
  });
});

describe('tokensOf', () => {
  it('keeps Latin words and numbers whole and splits Chinese text into pairs', () => {
    expect(tokensOf('pos机 刷卡手续费 0.38%')).toEqual(['pos', '机', '刷卡', '卡手', '手续', '续费', '0.38%']);
  });

  it('splits by characters, not by code units', () => {
    expect(tokensOf('𠮷野家')).toEqual(['𠮷野', '野家']);
    expect(tokensOf('')).toEqual([]);
  });
});
