import type { BreadcrumbList, DefinedTermSet, Organization, Thing, WebPage, WebSite } from 'schema-dts';
import { wordsOf } from '../facts/words/load.ts';
import { LANG_TAGS, type Lang } from '../format/langs.ts';
import { pathIn } from '../format/paths.ts';

/** Page above another: its name and its path without language. */
export type Crumb = { name: string; path: string };

/** Objects of a page that `Page` writes into its head. */
export type PageGraph = { '@context': 'https://schema.org'; '@graph': readonly Thing[] };

/** Describes a company that a page is about, by its names only, so that nothing reads as an endorsement. */
export const toOrganization = (name: string, legalName: string, aliases: readonly string[] = []): Organization => ({
  '@type': 'Organization',
  name,
  legalName,
  ...(aliases.length > 0 ? { alternateName: aliases } : {}),
});

/** Returns builders of schema.org objects in one language. `site` is the origin that the site is built for. */
export function createJsonLd(site: URL | undefined, lang: Lang) {
  const t = wordsOf(lang);
  const url = (path: string): string => new URL(pathIn(lang, path), site).href;
  const isPartOf: WebSite = { '@type': 'WebSite', name: t('site.name'), url: url('/') };

  /** Lists the home page first and the page itself last. */
  const breadcrumbs = (crumbs: readonly Crumb[]): BreadcrumbList => ({
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: t('site.name'), path: '/' }, ...crumbs].map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url(path),
    })),
  });

  const page = (path: string, name: string, more: PageFields = {}): WebPage => ({
    '@type': 'WebPage',
    '@id': url(path),
    url: url(path),
    name,
    inLanguage: LANG_TAGS[lang],
    isPartOf,
    ...more,
  });

  const terms = (path: string, name: string, all: readonly { id: string; name: string }[]): DefinedTermSet => ({
    '@type': 'DefinedTermSet',
    '@id': `${url(path)}#terms`,
    name,
    inLanguage: LANG_TAGS[lang],
    isPartOf,
    hasDefinedTerm: all.map(({ id, name: term }) => ({
      '@type': 'DefinedTerm',
      name: term,
      url: `${url(path)}#${id}`,
    })),
  });

  return { breadcrumbs, page, terms };
}

/** Fields of the object of a page besides its names and addresses. */
export type PageFields = { dateModified?: string; about?: Organization | readonly Organization[] };

/** Encodes objects for a script element. Escapes `<`, which could end the element. */
export const encodeJsonLd = (things: readonly Thing[]): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': things } satisfies PageGraph).replaceAll('<', '\\u003c');
