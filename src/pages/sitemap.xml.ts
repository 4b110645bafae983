import type { APIRoute } from 'astro';
import { sitePaths } from '../data/site-paths.ts';
import { pathIn } from '../i18n/paths.ts';
import { LANG_TAGS, LANGS, type Lang } from '../i18n/words.ts';

/** Every page in both languages, each naming the other. */
export const GET: APIRoute = async ({ site }) => {
  const url = (lang: Lang, path: string) => new URL(pathIn(lang, path), site).href;
  const link = (tag: string, href: string) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${href}"/>`;
  const entries = (await sitePaths()).flatMap((path) => {
    const links = LANGS.map((lang) => link(LANG_TAGS[lang], url(lang, path))).join('') + link('x-default', url('zh', path));
    return LANGS.map((lang) => `<url><loc>${url(lang, path)}</loc>${links}</url>`);
  });
  const spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${spaces}>\n${entries.join('\n')}\n</urlset>\n`;
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
};
