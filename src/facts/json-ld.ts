import { LANG_TAGS, type Lang } from '../format/langs.ts';
import { pathIn } from '../format/paths.ts';
import { wordsOf } from './words/load.ts';

type Thing = Record<string, unknown>;
type Crumb = { name: string; path: string };

/** Objects of schema.org for a page. `site` is the origin that Astro is built for. */
export function useJsonLd(site: URL | undefined, lang: Lang) {
  const t = wordsOf(lang);
  const url = (path: string) => new URL(pathIn(lang, path), site).href;
  const website = (): Thing => ({ '@type': 'WebSite', name: t('site.name'), url: url('/') });

  /** Home first; the page itself last. */
  const breadcrumbs = (crumbs: readonly Crumb[]): Thing => ({
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: t('site.name'), path: '/' }, ...crumbs].map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url(path),
    })),
  });

  const page = (path: string, name: string, more: Thing = {}): Thing => ({
    '@type': 'WebPage',
    '@id': url(path),
    url: url(path),
    name,
    inLanguage: LANG_TAGS[lang],
    isPartOf: website(),
    ...more,
  });

  /** A company that a page is about: names only, nothing that would read as an endorsement. */
  const organization = (name: string, legalName: string, aliases: readonly string[]): Thing => ({
    '@type': 'Organization',
    name,
    legalName,
    ...(aliases.length > 0 ? { alternateName: aliases } : {}),
  });

  const terms = (path: string, name: string, all: readonly { id: string; name: string }[]): Thing => ({
    '@type': 'DefinedTermSet',
    '@id': `${url(path)}#terms`,
    name,
    inLanguage: LANG_TAGS[lang],
    isPartOf: website(),
    hasDefinedTerm: all.map(({ id, name: term }) => ({
      '@type': 'DefinedTerm',
      name: term,
      url: `${url(path)}#${id}`,
    })),
  });

  return { website, breadcrumbs, page, organization, terms };
}
