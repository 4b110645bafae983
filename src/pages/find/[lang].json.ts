import type { APIRoute } from 'astro';
import { searchFacts } from '../../facts/search/load.ts';
import { LANG_TAGS, LANGS, type Lang } from '../../format/langs.ts';

export const getStaticPaths = () => LANGS.map((lang) => ({ params: { lang: LANG_TAGS[lang] }, props: { lang } }));

/** What the search of a language knows by name; loaded when somebody first searches. */
export const GET: APIRoute<{ lang: Lang }> = async ({ props }) => Response.json(await searchFacts(props.lang));
