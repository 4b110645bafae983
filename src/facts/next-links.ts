import type { Lang } from '../format/langs.ts';
import { pathIn } from '../format/paths.ts';
import { toWordKey } from '../format/words.ts';
import { leavesById, listOf, providersById } from './content.ts';
import { guideList, guidePath } from './guides/load.ts';
import { leafPath } from './troubleshoot/load.ts';
import { wordsOf } from './words/load.ts';

/** What each page of the site is called, by its path without language: fixed pages, guides, leaves, profiles. */
export async function pageNames(lang: Lang): Promise<ReadonlyMap<string, string>> {
  const t = wordsOf(lang);
  const [pages, guides, leaves, providers] = await Promise.all([
    listOf('pages'),
    guideList(lang),
    leavesById(),
    providersById(),
  ]);
  return new Map([
    ...pages.map(({ id, path }) => [path, t(toWordKey('pageName', id))] as const),
    ...guides.map(({ slug, title }) => [guidePath(slug), title] as const),
    ...[...leaves].map(([id, { title }]) => [leafPath(id), title[lang]] as const),
    ...[...providers].map(([id, { name }]) => [`/providers/${id}/`, name[lang]] as const),
  ]);
}

/** Paths of content as links with the names of their pages; a path that no page has fails the build. */
export async function nextLinks(paths: readonly string[], lang: Lang): Promise<{ href: string; name: string }[]> {
  const names = await pageNames(lang);
  return paths.map((path) => {
    const name = names.get(path.replace(/#.*$/, ''));
    if (name === undefined) throw new Error(`content: next: expected the path of a page, got ${path}`);
    return { href: pathIn(lang, path), name };
  });
}
