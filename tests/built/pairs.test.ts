import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { attributesOf, type BuiltPage, pages, root, visibleText } from './site.ts';

type Provider = { name: Record<string, string>; acceptance: Record<string, { state: string }> };
const MAIN = ['lakala', 'chinaums', 'huifu', 'wechatpay', 'alipay'];
const readYaml = (path: string) => parse(readFileSync(join(root, 'content', path), 'utf8'));
const provider = (id: string): Provider => readYaml(`providers/${id}.yaml`);

const pairs = pages.filter(({ path }) => /^\/compare\/.+-vs-/.test(path));
const idsOf = ({ path }: BuiltPage): string[] => path.replace(/^\/compare\/|\/$/g, '').split('-vs-');

describe('pages that compare two main providers', () => {
  it('are ten in each language, one for each pair', () => {
    for (const lang of ['zh', 'en']) {
      const found = pairs.filter((page) => page.lang === lang).map((page) => idsOf(page).sort().join());
      expect(new Set(found).size).toBe(10);
      expect(found.flatMap((ids) => ids.split(',')).every((id) => MAIN.includes(id))).toBe(true);
      expect(found).toHaveLength(10);
    }
  });

  it.each(pairs)('$url names the channels that only one of them accepts, according to the records', (page) => {
    const words: Record<string, string> = readYaml(`i18n/${page.lang}.yaml`);
    const [one, two] = idsOf(page).map(provider) as [Provider, Provider];
    const text = visibleText(page.html);
    const sentence = (loser: Provider, winner: Provider): string | null => {
      const lost = Object.keys(loser.acceptance).filter(
        (channel) => loser.acceptance[channel]?.state === 'no' && winner.acceptance[channel]?.state === 'yes',
      );
      if (lost.length === 0) return null;
      const values: Record<string, string> = {
        name: loser.name[page.lang] ?? '',
        other: winner.name[page.lang] ?? '',
        names: lost.map((channel) => words[`said.${channel}`]).join(words['unit.list']),
      };
      return (words['compare.takes'] ?? '').replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
    };
    for (const [loser, winner] of [[one, two] as const, [two, one] as const]) {
      const expected = sentence(loser, winner);
      if (expected) expect(text).toContain(expected);
    }
  });

  it.each(pairs)('$url needs no script and links to the interactive comparison', ({ html, lang, ...page }) => {
    expect(html).not.toContain('<astro-island');
    const live = `${lang === 'en' ? '/en' : ''}/compare/#p=${idsOf({ html, lang, ...page }).join()}`;
    expect(attributesOf(html, 'a').some(({ href }) => href === live)).toBe(true);
  });
});
