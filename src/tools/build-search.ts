import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';

type Entry = { kind: string; href: string; title: string; text: string };

/**
 * Kinds whose entries are headings of one long page. Each heading is indexed as a record, and the long page is not.
 * Questions of the diagnosis and pairs of providers are not indexed either, because they repeat other pages.
 */
const RECORDS = ['term', 'code', 'rule'];
const LISTS =
  /^\/(en\/)?(glossary|troubleshoot\/codes|rules\/regulation|search|troubleshoot\/ask\/[^/]+|compare\/[^/]+)\/$/;
/** Files of Pagefind's own interface and of highlighting, which the site does not use. */
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight)/;

/** Returns the kind that a page is indexed under, from its path. */
function kindOf(url: string): string {
  const [, section] = /^\/(?:en\/)?([a-z]+)\/[a-z0-9-]+\/$/.exec(url) ?? [];
  return { providers: 'provider', guides: 'guide', troubleshoot: 'fix' }[section ?? ''] ?? 'page';
}

function assertFine(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new Error(`search index: ${what}: ${errors.join('; ')}`);
}

/**
 * Builds the full-text index of a built site with Pagefind in `<dist>/pagefind/`. Throws on any error.
 * Pages carry no markup for the search: this function adds the attributes to a copy.
 * @param dist folder of the built site, with `find/<language>.json` in it
 */
export async function buildSearch(dist: string): Promise<{ pages: number; records: number }> {
  const { index, errors } = await pagefind.createIndex({ keepIndexUrl: false, writePlayground: false });
  assertFine(errors, 'start');
  if (!index) throw new Error('search index: expected an index, got none');
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
  const counts = { pages: 0, records: 0 };
  for (const file of files.filter((name) => name.endsWith('index.html')).sort()) {
    const url = `/${file.replace(/index\.html$/, '')}`;
    if (LISTS.test(url)) continue;
    const html = readFileSync(join(dist, file), 'utf8')
      .replace('<main ', `<main data-pagefind-body data-pagefind-filter="kind:${kindOf(url)}" `)
      .replace(/<(nav|astro-island|form|figcaption)\b/g, '<$1 data-pagefind-ignore')
      .replace('<details class="no-print" id="sources"', '<details data-pagefind-ignore')
      .replace(/<section>(?=\s*<h2 id="sources")/, '<section data-pagefind-ignore>')
      .replace(/<(?=(?:dl class="slip"|small class="law"|sup>))(\w+)/g, '<$1 data-pagefind-ignore');
    assertFine((await index.addHTMLFile({ url, content: html })).errors, url);
    counts.pages += 1;
  }
  for (const file of files.filter((name) => /^find\/[\w-]+\.json$/.test(name)).sort()) {
    const { entries } = JSON.parse(readFileSync(join(dist, file), 'utf8')) as { entries: Entry[] };
    const language = file.replace(/^find\/|\.json$/g, '').toLowerCase();
    // Leaves out other names: the search by name covers them.
    for (const { kind, href, title, text } of entries.filter((entry) => RECORDS.includes(entry.kind))) {
      const content = `${title}\n${text}`;
      const record = { url: href, content, language, meta: { title }, filters: { kind: [kind] } };
      assertFine((await index.addCustomRecord(record)).errors, href);
      counts.records += 1;
    }
  }
  assertFine((await index.writeFiles({ outputPath: join(dist, 'pagefind') })).errors, 'write');
  await pagefind.close();
  for (const file of readdirSync(join(dist, 'pagefind')).filter((name) => UNUSED.test(name)))
    rmSync(join(dist, 'pagefind', file));
  return counts;
}
