import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createFormat } from './format.ts';
import type { Lang } from './langs.ts';
import { createLargeAmount } from './large-amount.ts';
import { createTranslate, toWordKey } from './words.ts';

const formatOf = (lang: Lang) => createFormat(lang, parse(readFileSync(`content/i18n/${lang}.yaml`, 'utf8')));
const at = (value: number) => ({ low: value, typical: value, high: value });
const spread = { low: 5500, typical: 6000, high: 6800 };
const [zh, en] = [formatOf('zh'), formatOf('en')];

describe('createFormat', () => {
  it.each([
    ['whole', en.whole(1_234_567), '1,234,567'],
    ['yuan', en.yuan(288_950), '2,890'],
    ['yuan', en.yuan(-0.4), '0'],
    ['price', en.price(9900), '99'],
    ['price', en.price(825), '8.25'],
    ['exact', en.exact(2000), '20.00'],
    ['exact', en.exact(123_456.5), '1,234.57'],
    ['rate', en.rate(6000), '0.60%'],
    ['rate', en.rate(4825), '0.4825%'],
    ['effective', en.effective(4825), '0.48%'],
    ['effective', en.effective(null), '—'],
    ['share', en.share(0.285), '28%'],
    ['span', en.span(spread, en.rate), '0.55%–0.68%'],
    ['span', zh.span(at(100), zh.price), '1'],
    ['list', zh.list(['a', 'b']), 'a、b'],
  ])('writes %s without a currency unit', (_, written, text) => {
    expect(written).toBe(text);
  });

  it.each([
    ['yuanText', en.yuanText(288_950), '2,890 yuan'],
    ['priceText', zh.priceText(825), '8.25元'],
    ['exactText', en.exactText(2000), '20.00 yuan'],
    ['wholePoints', en.wholePoints({ low: 1, typical: 2, high: 3 }), '1–2–3'],
    ['ratePoints', en.ratePoints(spread), '0.55–0.60–0.68%'],
    ['ratePoints', zh.ratePoints(at(6000)), '0.60%'],
    ['pricePoints', en.pricePoints({ low: 100, typical: 150, high: 200 }), '1–1.50–2 yuan'],
    ['exactPoints', en.exactPoints(at(2000)), '20.00 yuan'],
    ['yearPoints', en.yearPoints(at(288_910)), '2,889 yuan a year'],
  ])('writes %s with the unit once', (_, written, text) => {
    expect(written).toBe(text);
  });
});

describe('createLargeAmount', () => {
  it.each([
    [createLargeAmount('en', en)(406_000_000), '4.06 million yuan'],
    [createLargeAmount('en', en)(10_000_000), '100,000 yuan'],
    [createLargeAmount('zh', zh)(406_000_000), '406万元'],
    [createLargeAmount('zh', zh)(500_000), '5,000元'],
  ])('writes %s', (written, text) => {
    expect(written).toBe(text);
  });
});

describe('createTranslate', () => {
  const t = createTranslate({ 'unit.yuanAmount': '{amount} yuan' }, 'en.yaml');

  it('fills values in', () => {
    expect(t('unit.yuanAmount', { amount: 0 })).toBe('0 yuan');
  });

  it('throws on a missing word', () => {
    expect(() => t('unit.dash')).toThrow('en.yaml: expected the word unit.dash, got nothing');
    expect(() => t(toWordKey('channel', 'cheque'))).toThrow('channel.cheque');
  });

  it('throws on a missing value', () => {
    expect(() => t('unit.yuanAmount')).toThrow('en.yaml: unit.yuanAmount: expected a value for {amount}, got none');
  });
});
