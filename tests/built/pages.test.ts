import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT, readContent } from '../../src/tools/read-content.ts';
import { attributesOf, files, pages, profiles, read, root, unescapeHtml, visibleText } from './site.ts';

const contentIds = (folder: string) =>
  readdirSync(join(root, 'content', folder)).map((file) => file.replace(/\.yaml$/, ''));
const contentList = (file: string) => parse(readFileSync(join(root, 'content', file), 'utf8')) as { id: string }[];
const words = (lang: string) =>
  parse(readFileSync(join(root, `content/i18n/${lang}.yaml`), 'utf8')) as Record<string, string>;

/** Ids in each page that a link can point to. */
const anchors = new Map(
  pages.map(({ url, html }) => [
    url,
    new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => unescapeHtml(id))),
  ]),
);

describe('the pages', () => {
  it('all exist in both languages', () => {
    const of = (lang: string) => pages.filter((page) => page.lang === lang).map(({ path }) => path);
    expect(of('en')).toEqual(of('zh'));
    expect(of('zh')).toEqual(
      expect.arrayContaining(['/', '/calculator/', '/providers/', '/glossary/', '/rules/', '/changelog/']),
    );
  });

  it('include a profile of every provider, and the list links to all of them', () => {
    const paths = contentIds('providers').map((id) => `/providers/${id}/`);
    expect(profiles.filter(({ lang }) => lang === 'zh').map(({ path }) => path)).toEqual(paths.sort());
    const list = pages.find(({ url }) => url === '/providers/')?.html ?? '';
    for (const path of paths) expect(list).toContain(`href="${path}"`);
  });

  it('have an anchor for every term, rule and regulation', () => {
    const expected = [
      ['/glossary/', 'glossary.yaml'],
      ['/rules/', 'site-rules.yaml'],
      ['/rules/regulation/', 'regulation.yaml'],
    ] as const;
    for (const [path, file] of expected)
      for (const { id } of contentList(file)) expect(anchors.get(path)?.has(id), `${path}#${id}`).toBe(true);
  });

  it('never state the share of providers that a provider beats', () => {
    const others = pages.filter(({ path }) => path !== '/rules/');
    const share = /百分位|超过[^。]{0,8}同行|percentile|of its peers/i;
    expect(others.filter(({ html }) => share.test(visibleText(html))).map(({ url }) => url)).toEqual([]);
    expect(pages.some(({ path, html }) => path === '/rules/' && share.test(visibleText(html)))).toBe(true);
  });

  it('explain how to report an error and what the list of providers lacks', () => {
    const zh = words('zh');
    expect(anchors.get('/rules/')?.has('correct')).toBe(true);
    expect(visibleText(pages.find(({ url }) => url === '/providers/')?.html ?? '')).toContain(zh['providers.coverage']);
  });

  it('are exactly the pages of the sitemap', () => {
    const sitemap = /Sitemap: (\S+)/.exec(read('robots.txt'))?.[1] ?? '';
    const index = read(new URL(sitemap).pathname.slice(1));
    const parts = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, href = '']) => new URL(href).pathname);
    const urls = parts.flatMap((part) =>
      [...read(part.slice(1)).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, href = '']) => new URL(href).pathname),
    );
    expect(urls.sort()).toEqual(pages.map(({ url }) => url).sort());
    for (const { path } of pages)
      expect(read((parts[0] ?? '').slice(1))).toContain(
        `hreflang="en" href="https://${new URL(sitemap).host}/en${path}"`,
      );
  });
});

describe.each(pages)('$url', ({ url, html }) => {
  it('links only to pages and anchors that exist', () => {
    const broken = attributesOf(html, 'a')
      .map(({ href = '' }) => new URL(href, `https://site.invalid${url}`))
      .filter(({ host, pathname, hash }) => {
        if (host !== 'site.invalid') return false;
        const ids = anchors.get(pathname);
        if (!ids) return !files.includes(pathname.slice(1));
        // Skips a hash with `=`, which holds state for a script and is no anchor.
        return hash !== '' && !hash.includes('=') && !ids.has(decodeURIComponent(hash.slice(1)));
      })
      .map(({ pathname, hash }) => pathname + hash);
    expect(broken).toEqual([]);
  });

  it('requests nothing from other sites', () => {
    const addresses = [
      ...attributesOf(html, 'link')
        .filter(({ rel }) => !/^(canonical|alternate)$/.test(rel ?? ''))
        .map(({ href }) => href),
      ...['script', 'img', 'iframe', 'source', 'video', 'audio', 'embed', 'use', 'image'].flatMap((tag) =>
        attributesOf(html, tag).flatMap(({ src, srcset, href }) => [src, srcset, href]),
      ),
      ...attributesOf(html, 'form').map(({ action }) => action),
    ].filter((address) => address !== undefined && address !== '');
    for (const address of addresses) expect(address).toMatch(/^\/(?!\/)|^#|^data:/);
    expect(html).not.toMatch(/@import|url\(\s*["']?(?:https?:)?\/\//);
    expect(html).not.toMatch(/\b(?:preconnect|dns-prefetch|ping|prefetch)=|rel="(?:preconnect|dns-prefetch)"/);
  });

  it('sends no referrer and no affiliate parameter with links to other sites', () => {
    for (const { href = '', rel = '' } of attributesOf(html, 'a').filter(({ href = '' }) => /^https?:/.test(href))) {
      expect(rel.split(' ').sort().join(' '), href).toBe('nofollow noopener noreferrer');
      expect(href).not.toMatch(/[?&](?:ref|aff|affiliate|invite|utm_\w+)=/i);
    }
  });

  it('has no field for a phone number, an e-mail address or a password', () => {
    for (const field of attributesOf(html, 'input')) {
      expect(field.type ?? 'text').not.toMatch(/^(tel|email|password)$/);
      expect(`${field.name} ${field.id} ${field.autocomplete} ${field.inputmode}`).not.toMatch(
        /phone|mobile|e-?mail|\btel\b/i,
      );
    }
  });

  it('uses each id once and no style attribute', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(html).not.toMatch(/<[^>]+\sstyle=/);
  });
});

describe('profiles', () => {
  const { sources } = readContent(ROOT).content;
  /** Addresses of sources that were not read on the page of the issuer. */
  const otherPages = new Set(sources.filter(({ onIssuerPage }) => !onIssuerPage).map(({ url }) => url));
  const rowsOf = (html: string) =>
    [...html.matchAll(/<dl class="slip">([\s\S]*?)<\/dl>/g)].map(([, box = '']) =>
      [...box.matchAll(/<dt>([\s\S]*?)<\/dt>/g)].map(([, label = '']) => label.replace(/<sup>.*<\/sup>/, '').trim()),
    );

  it.each(['zh', 'en'])('show the same key facts in the same order for every provider (%s)', (lang) => {
    const boxes = profiles.filter((page) => page.lang === lang).flatMap(({ html }) => rowsOf(html));
    expect(boxes.length).toBeGreaterThanOrEqual(contentIds('providers').length);
    expect(boxes[0]).toHaveLength(29);
    for (const box of boxes) expect(box).toEqual(boxes[0]);
  });

  it.each(profiles)('$url shows three shop shapes for each price list, and a source for each mark', ({ html }) => {
    const shapes = [...html.matchAll(/<ul class="shapes">([\s\S]*?)<\/ul>/g)];
    expect(shapes).toHaveLength(rowsOf(html).length);
    for (const [, list = ''] of shapes) expect([...list.matchAll(/<li>/g)]).toHaveLength(3);
    const marks = [...html.matchAll(/<a href="#([a-e]\d+)">([A-E]\d+)<\/a>/g)];
    for (const [, anchor = '', shown = ''] of marks) expect(anchor).toBe(shown.toLowerCase());
  });

  it.each(profiles)(
    '$url dates each source and marks it if it was not read on the issuer’s own page',
    ({ lang, html }) => {
      const t = words(lang);
      for (const [, entry = ''] of html.matchAll(/<li id="[a-e]\d+">([\s\S]*?)<\/li>/g)) {
        const text = visibleText(`<body>${entry}`);
        expect(text).toMatch(/\d{4}-\d{2}-\d{2}/);
        const href = attributesOf(entry, 'a')[0]?.href;
        if (href !== undefined && otherPages.has(href)) expect(text).toContain(t['source.notIssuer']);
      }
    },
  );
});
