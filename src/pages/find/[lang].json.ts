import type { APIRoute } from 'astro';
import { loadSearchFacts } from '../../facts/search/load.ts';
import type { SearchFile } from '../../facts/search/types.ts';
import { pickWords } from '../../facts/words/load.ts';
import { LANG_TAGS, LANGS, type Lang } from '../../format/langs.ts';
import { SEARCH_WORDS } from '../../islands/search/words.ts';

export const getStaticPaths = () => LANGS.map((lang) => ({ params: { lang: LANG_TAGS[lang] }, props: { lang } }));

/** Returns the search file of a language, which is loaded when somebody first searches. */
export const GET: APIRoute<{ lang: Lang }> = async ({ props: { lang } }) => {
  const file: SearchFile = { ...(await loadSearchFacts(lang)), words: pickWords(lang, SEARCH_WORDS) };
  return Response.json(file);
};
