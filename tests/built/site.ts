import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = join(root, 'dist');

/** One built page. `url` is its site path such as /en/providers/; `path` has no language. */
export type BuiltPage = { url: string; lang: 'zh' | 'en'; path: string; html: string };

if (!existsSync(dist)) throw new Error(`${dist} is missing: run \`npm run build\` first`);

/** All files of dist/ as paths relative to it, with forward slashes. */
export const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));

export const read = (file: string): string => readFileSync(join(dist, file), 'utf8');

/** Every page that has an address, so not 404.html. */
export const pages: BuiltPage[] = files
  .filter((file) => file === 'index.html' || file.endsWith('/index.html'))
  .map((file): BuiltPage => {
    const url = `/${file.slice(0, -'index.html'.length)}`;
    const isEnglish = url.startsWith('/en/');
    return { url, lang: isEnglish ? 'en' : 'zh', path: isEnglish ? url.slice(3) : url, html: read(file) };
  })
  .sort((a, b) => (a.url < b.url ? -1 : 1));

export const profiles = pages.filter(({ path }) => /^\/providers\/[^/]+\/$/.test(path));

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
};
export const unescapeHtml = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#34|#39);/g, (entity) => ENTITIES[entity] ?? entity);

/** Returns the attributes of each element with a name, in order: `attributesOf(html, 'link')`. */
export function attributesOf(html: string, name: string): Record<string, string>[] {
  return [...html.matchAll(new RegExp(`<${name}\\b((?:[^>"']|"[^"]*"|'[^']*')*)>`, 'gi'))].map(([, inner = '']) =>
    Object.fromEntries(
      [...inner.matchAll(/([^\s"'=<>/]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)].map(
        ([, key = '', double, single, bare]) => [key.toLowerCase(), unescapeHtml(double ?? single ?? bare ?? '')],
      ),
    ),
  );
}

/** Returns the text that a reader sees, without scripts, styles and tags. */
export function visibleText(html: string): string {
  const body = html.slice(html.indexOf('<body'));
  return unescapeHtml(
    body
      .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, ' ')
      .replace(/<(?:dt|dd|li|p|h\d|div|tr|td|th)\b/g, '\n$&')
      .replace(/<[^>]*>/g, ''),
  );
}

/** Returns the texts between tags. Spaces between two of them come from the markup, not from the content. */
export function textPieces(html: string): string[] {
  const body = html.slice(html.indexOf('<body')).replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '');
  return [...body.matchAll(/>([^<]+)</g)]
    .map(([, text = '']) => unescapeHtml(text).trim())
    .filter((text) => text !== '');
}

/** Returns the schema.org objects of a page. Throws if they do not parse. */
export function jsonLdOf(html: string): Record<string, unknown>[] {
  return [...html.matchAll(/<script\b[^>]*type="application\/ld\+json"[^>]*>([\s\S]*?)<\/script>/g)].flatMap(
    ([, text = '']) => {
      const data = JSON.parse(text) as { '@graph'?: Record<string, unknown>[] };
      return data['@graph'] ?? [data as Record<string, unknown>];
    },
  );
}
