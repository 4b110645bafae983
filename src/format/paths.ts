import { LANGS, type Lang } from './langs.ts';

/** Returns the `getStaticPaths` of every page: Chinese at the root, English under /en/, with the same slugs. */
export function langPaths(): { params: { lang: string | undefined }; props: { lang: Lang } }[] {
  return LANGS.map((lang) => ({ params: { lang: lang === 'zh' ? undefined : lang }, props: { lang } }));
}

/** Returns the site path of a page in a language. `path` starts and ends with a slash and has no language. */
export function pathIn(lang: Lang, path: string): string {
  return lang === 'zh' ? path : `/en${path}`;
}

/** Returns the path without language of a site path, such as `/rules/` of `/en/rules/`. */
export const toPath = (pathname: string): string => pathname.replace(/^\/en(?=\/)/, '');
