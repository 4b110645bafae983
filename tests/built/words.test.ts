import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { pages, root, textPieces, visibleText } from './site.ts';

type Absolute = { claim: string; allowed: string[]; says: string[]; saysNot: string[] };
const absolute = parse(readFileSync(join(root, 'tests/built/absolute-words.yaml'), 'utf8')) as Record<string, Absolute>;

/** Returns the absolute claims of a text, each with 12 characters around it. */
function claimsOf(text: string, lang: string): string[] {
  const { claim, allowed } = absolute[lang] as Absolute;
  const unquoted = text.replace(/“[^”\n]*”/g, ' ');
  const left = unquoted.replace(new RegExp(allowed.join('|'), 'gi'), '');
  return [...left.matchAll(new RegExp(claim, 'gi'))].map(({ index }) =>
    left.slice(Math.max(0, index - 12), index + 12),
  );
}

describe('words', () => {
  it.each(pages)('of $url make no absolute claim', ({ html, lang }) => {
    expect(claimsOf(visibleText(html), lang)).toEqual([]);
  });

  it.each(Object.keys(absolute))('are distinguished from allowed uses (%s)', (lang) => {
    const { says, saysNot } = absolute[lang] as Absolute;
    for (const text of says) expect(claimsOf(text, lang), text).not.toEqual([]);
    for (const text of saysNot) expect(claimsOf(text, lang), text).toEqual([]);
  });

  it.each(pages)('of $url show no key and no empty value', ({ html }) => {
    const text = visibleText(html);
    expect(text).not.toMatch(/\b(?:undefined|NaN|null)\b|\[object|\{\w+\}/);
    expect(text).not.toMatch(/\b(?:profile|keyFacts|providers|licence|unit|grade|topic|fn|kind)\.[a-z]\w+/);
  });

  it.each(pages.filter(({ lang }) => lang === 'zh'))(
    'of $url use Chinese punctuation and have no space between characters',
    ({ html }) => {
      const pieces = textPieces(html);
      expect(pieces.filter((text) => /\p{Script=Han}[,;!?]/u.test(text))).toEqual([]);
      expect(pieces.filter((text) => /\p{Script=Han} +[\p{Script=Han}\d]/u.test(text))).toEqual([]);
    },
  );
});
