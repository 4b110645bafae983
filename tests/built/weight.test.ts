import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { attributesOf, files, pages, read } from './site.ts';

const KIB = 1024;
/** Returns the number of bytes after brotli compression at the highest level. */
const sizeOf = (text: string): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const isScript = (type: string | undefined) => type === undefined || type === 'module' || /javascript/.test(type);
const inlineScripts = /<script\b(?![^>]*\bsrc=)([^>]*)>([\s\S]*?)<\/script>/g;

/** Scripts with their own limits: the search loads when it is opened, the statement worker in parallel to its page. */
const SEPARATE = /^(Search|check-worker)[.-][\w-]+\.js$/;

/** Returns the files that a script imports, statically or on demand, as paths from dist/. Skips SEPARATE scripts. */
function importsOf(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || !files.includes(file)) return seen;
  seen.add(file);
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  for (const [, name = ''] of read(file).matchAll(/["'](?:\.\/|\/_astro\/)([\w.-]+\.js)["']/g))
    if (!SEPARATE.test(name)) importsOf(folder + name, seen);
  return seen;
}

/** Returns the size of a page in bytes: markup with style sheets, and all script that it can load. */
function weigh(html: string): { page: number; script: number } {
  const inline: string[] = [];
  const markup = html.replace(inlineScripts, (whole, inner: string, text: string) => {
    if (!isScript(/type="([^"]*)"/.exec(inner)?.[1])) return whole;
    inline.push(text);
    return '';
  });
  const sheets = attributesOf(html, 'link').filter(({ rel }) => rel === 'stylesheet');
  const islands = attributesOf(html, 'astro-island').flatMap((island) => [
    island['component-url'],
    island['renderer-url'],
  ]);
  const scripts = attributesOf(html, 'script')
    .filter(({ type }) => isScript(type))
    .map(({ src }) => src);
  const loaded = new Set<string>();
  for (const url of [...scripts, ...islands]) if (url) importsOf(url.slice(1), loaded);
  return {
    page: sizeOf(markup) + sheets.reduce((total, { href = '' }) => total + sizeOf(read(href.slice(1))), 0),
    script:
      (inline.length > 0 ? sizeOf(inline.join('\n')) : 0) +
      [...loaded].reduce((total, file) => total + sizeOf(read(file)), 0),
  };
}

/** Limits of script for interactive pages, in KiB. */
const TOOLS: Readonly<Record<string, number>> = {
  '/': 40,
  '/calculator/': 40,
  '/compare/': 45,
  '/scoring/': 45,
  '/troubleshoot/': 20,
  '/prevent/': 20,
  '/complain/': 20,
  '/search/': 20,
  '/statement/': 25,
};
/** Limits of the statement worker in KiB, without libraries that only some files need: the reader, then the report. */
const WORKER: Readonly<Record<string, number>> = { 'check-worker': 17, 'to-report': 15 };
const limitOf = ({ path }: { path: string }): number | undefined => TOOLS[path];

describe('weight', () => {
  it.each(pages.filter((page) => limitOf(page) === undefined))(
    'of $url stays within 14 KB and 3 KB of script',
    ({ html }) => {
      const { page, script } = weigh(html);
      expect(page).toBeLessThanOrEqual(14 * KIB);
      expect(script).toBeLessThanOrEqual(3 * KIB);
    },
  );

  const tools = pages.flatMap((page) => {
    const limit = limitOf(page);
    return limit === undefined ? [] : [{ ...page, limit }];
  });
  it.each(tools)('of $url stays within $limit KB of script', ({ html, limit }) => {
    expect(weigh(html).script).toBeLessThanOrEqual(limit * KIB);
  });

  it.each(Object.entries(WORKER))('of %s of the statement check stays within %d KB', (name, limit) => {
    const scripts = files.filter((file) => new RegExp(`^_astro/${name}-[\\w-]+\\.js$`).test(file));
    expect(scripts).toHaveLength(1);
    expect(sizeOf(read(scripts[0] ?? ''))).toBeLessThanOrEqual(limit * KIB);
  });
});
