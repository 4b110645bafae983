import type { Lang } from '../../format/langs.ts';
import { pathIn } from '../../format/paths.ts';
import { toWordKey } from '../../format/words.ts';
import type { LinkList } from '../../schemas/search.ts';
import { listOf } from '../content.ts';
import { wordsOf } from '../words/load.ts';

/** Link to a fixed page: its path without language, its address and its name in one language. */
type PageLink = { path: string; href: string; name: string };

/** Returns the links of a list, such as the footer, in the order of content/pages.yaml. */
export async function loadLinks(list: LinkList, lang: Lang): Promise<PageLink[]> {
  const t = wordsOf(lang);
  const pages = await listOf('pages');
  return pages
    .filter((page) => page.in.includes(list))
    .map(({ id, path }) => {
      const name = id === 'home' ? t('site.name') : t(toWordKey('nav', id));
      return { path, href: pathIn(lang, path), name };
    });
}
