import { describe, expect, it } from 'vitest';
import { useFormat } from './static-format.ts';

const at = (value: number) => ({ low: value, typical: value, high: value });
const zh = useFormat('zh');
const en = useFormat('en');

describe('useFormat', () => {
  it('prints rates with two decimals, four only where they are', () => {
    expect(en.rate(at(6000))).toBe('0.60%');
    expect(en.rate(at(4825))).toBe('0.4825%');
    expect(en.rate({ low: 5500, typical: 6000, high: 6800 })).toBe('0.55–0.60–0.68%');
  });

  it('prints prices with fen only where there are any, and examples always with them', () => {
    expect(en.price(at(9900))).toBe('99 yuan');
    expect(en.price(at(825))).toBe('8.25 yuan');
    expect(en.exact(at(2000))).toBe('20.00 yuan');
    expect(en.yearly(at(288_910))).toBe('2,889 yuan a year');
  });

  it('prints large sums in the words of the language', () => {
    expect(en.large(406_000_000)).toBe('4.06 million yuan');
    expect(en.large(10_000_000)).toBe('100,000 yuan');
    expect(zh.large(406_000_000)).toMatch(/^406\p{Script=Han}{2}$/u);
    expect(zh.large(500_000)).toMatch(/^5,000\p{Script=Han}$/u);
  });
});
