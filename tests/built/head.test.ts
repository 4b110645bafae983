import { describe, expect, it } from 'vitest';
import { attributesOf, type BuiltPage, jsonLdOf, pages, profiles, read } from './site.ts';

const metaOf = ({ html }: BuiltPage, key: string, value: string) =>
  attributesOf(html, 'meta').find((meta) => meta[key] === value)?.content;
const linksOf = ({ html }: BuiltPage, rel: string) => attributesOf(html, 'link').filter((link) => link.rel === rel);
const origin = new URL(linksOf(pages[0] as BuiltPage, 'canonical')[0]?.href ?? '').origin;

describe('head of every page', () => {
  it.each(pages)('$url has its address, its other language, a title and a description', (page) => {
    expect(attributesOf(page.html, 'html')[0]?.lang).toBe(page.lang === 'zh' ? 'zh-CN' : 'en');
    expect(linksOf(page, 'canonical').map(({ href }) => href)).toEqual([origin + page.url]);
    expect(linksOf(page, 'alternate').map(({ hreflang, href }) => [hreflang, href])).toEqual([
      ['zh-CN', origin + page.path],
      ['en', `${origin}/en${page.path}`],
      ['x-default', origin + page.path],
    ]);
    const title = /<title>([^<]+)<\/title>/.exec(page.html)?.[1] ?? '';
    expect(title.length).toBeGreaterThan(4);
    expect(metaOf(page, 'name', 'description')?.length).toBeGreaterThan(10);
    expect(metaOf(page, 'property', 'og:url')).toBe(origin + page.url);
    expect(metaOf(page, 'name', 'viewport')).toContain('width=device-width');
    expect(metaOf(page, 'http-equiv', 'content-security-policy')).toContain("default-src 'none'");
    expect([...page.html.matchAll(/<h1\b/g)]).toHaveLength(1);
  });

  it('has a unique title and a unique description on every page of a language', () => {
    for (const lang of ['zh', 'en']) {
      const own = pages.filter((page) => page.lang === lang);
      expect(new Set(own.map(({ html }) => /<title>([^<]+)/.exec(html)?.[1])).size).toBe(own.length);
      expect(new Set(own.map((page) => metaOf(page, 'name', 'description'))).size).toBe(own.length);
    }
  });

  it('excludes the page for unknown addresses from indexes, in both languages', () => {
    const html = read('404.html');
    expect(attributesOf(html, 'meta').find(({ name }) => name === 'robots')?.content).toBe('noindex');
    expect(html).toContain('lang="en"');
    expect(html).toContain('lang="zh-CN"');
  });
});

/** Fields that schema.org requires, by type. */
const REQUIRED: Record<string, readonly string[]> = {
  WebSite: ['name', 'url'],
  WebPage: ['name', 'url', 'inLanguage'],
  BreadcrumbList: ['itemListElement'],
  ListItem: ['position', 'name', 'item'],
  Organization: ['name', 'legalName'],
  DefinedTermSet: ['name', 'hasDefinedTerm'],
  DefinedTerm: ['name', 'url'],
  WebApplication: ['name', 'url', 'applicationCategory'],
};

/** Returns the object and every typed object inside it. */
function typedIn(thing: unknown): Record<string, unknown>[] {
  if (Array.isArray(thing)) return thing.flatMap(typedIn);
  if (thing === null || typeof thing !== 'object') return [];
  const inner = Object.values(thing).flatMap(typedIn);
  return '@type' in thing ? [thing as Record<string, unknown>, ...inner] : inner;
}

describe('structured data', () => {
  it.each(pages.filter(({ html }) => html.includes('application/ld+json')))(
    'of $url has the required fields of its types',
    ({ html }) => {
      const things = typedIn(jsonLdOf(html));
      expect(things.length).toBeGreaterThan(0);
      for (const thing of things) {
        const fields = REQUIRED[String(thing['@type'])];
        expect(fields, `type ${thing['@type']}: add its required fields to this test`).toBeDefined();
        for (const field of fields ?? []) expect(thing[field], `${thing['@type']}.${field}`).toBeTruthy();
      }
    },
  );

  it.each(profiles)('of $url names the provider and contains no rating', ({ html }) => {
    const things = typedIn(jsonLdOf(html));
    expect(things.map((thing) => thing['@type'])).toEqual(
      expect.arrayContaining(['BreadcrumbList', 'WebPage', 'Organization']),
    );
    expect(html).not.toMatch(/"(aggregateRating|review|starRating)"/);
  });
});
