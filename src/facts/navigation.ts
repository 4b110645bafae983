import type { Lang } from '../format/langs.ts';
import { pathIn } from '../format/paths.ts';
import { toWordKey } from '../format/words.ts';
import type { LinkList } from '../schemas/search.ts';
import { listOf } from './content.ts';
import { wordsOf } from './words/load.ts';

/** A link to a page: its path without language, its address and its name in one language. */
type PageLink = { path: string; href: string; name: string };

/** Returns the links of a list, such as the foot, in the order of content/pages.yaml. */
export async function linksIn(list: LinkList, lang: Lang): Promise<PageLink[]> {
  const t = wordsOf(lang);
  const pages = await listOf('pages');
  return pages
    .filter((page) => page.in.includes(list))
    .map(({ id, path }) => ({
      path,
      href: pathIn(lang, path),
      name: t(id === 'home' ? 'site.name' : toWordKey('nav', id)),
    }));
}
