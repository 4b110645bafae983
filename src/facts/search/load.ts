import type { Lang } from '../../format/langs.ts';
import { pathIn } from '../../format/paths.ts';
import { toWordKey, type WordPrefix } from '../../format/words.ts';
import type { SearchRecord } from '../../schemas/search.ts';
import type { SearchEntry, SearchKind } from '../../search/types.ts';
import { loadMainPairs } from '../compare/pairs.ts';
import { guidesById, leavesById, listOf, providersById, searchRecord } from '../content.ts';
import { guidePath } from '../guides/load.ts';
import { toPlain } from '../text/inline.ts';
import { leafPath } from '../troubleshoot/load.ts';
import { wordsOf } from '../words/load.ts';
import type { SearchFile } from './types.ts';

/** Entry before its aliases are added; its path has no language. */
type Draft = { kind: SearchKind; path: string; title: string; text: string; names: string[] };

/** Longest text of an entry, in characters. */
const MAX_TEXT = { zh: 36, en: 76 };

/** Removes markup and shortens a text to `MAX_TEXT`. */
const cut = (text: string, lang: Lang): string => {
  const plain = toPlain(text);
  return plain.length <= MAX_TEXT[lang] ? plain : `${plain.slice(0, MAX_TEXT[lang]).replace(/\s\S*$/, '')}…`;
};

/** Removes duplicates, and pinyin with spaces (`ya jin`) if the same pinyin without them (`yajin`) is present. */
function withoutSpaced(names: readonly string[]): string[] {
  const all = new Set(names);
  return [...all].filter(
    (name) => !/^[a-z ]+$/.test(name) || !name.includes(' ') || !all.has(name.replaceAll(' ', '')),
  );
}

async function loadDrafts(lang: Lang, { parts }: SearchRecord): Promise<Draft[]> {
  const t = wordsOf(lang);
  const other: Lang = lang === 'zh' ? 'en' : 'zh';
  const [pages, guides, leaves, providers, terms, codes, laws, messages, pairs] = await Promise.all([
    listOf('pages'),
    guidesById(),
    leavesById(),
    providersById(),
    listOf('glossary'),
    listOf('responseCodes'),
    listOf('regulation'),
    listOf('messages'),
    loadMainPairs(),
  ]);
  const messagesTo = (leaf: string) =>
    messages.filter(({ to }) => 'leaf' in to && to.leaf === leaf).flatMap(({ words }) => [...words.zh, ...words.en]);
  const nameOf = (id: string) => providers.get(id)?.name[lang] ?? id;
  return [
    ...[...guides].flatMap(([slug, { title, description, sections }]): Draft[] => [
      { kind: 'guide', path: guidePath(slug), title: title[lang], text: description[lang], names: [title[other]] },
      ...sections.map((section): Draft => {
        const path = `${guidePath(slug)}#${section.id}`;
        return { kind: 'guide', path, title: section.title[lang], text: title[lang], names: [] };
      }),
    ]),
    ...[...leaves].map(([id, { title, symptom }]): Draft => {
      return {
        kind: 'fix',
        path: leafPath(id),
        title: title[lang],
        text: symptom[lang],
        names: [title[other], ...messagesTo(id)],
      };
    }),
    ...[...providers].map(([id, { name, aliases, summary, entity }]): Draft => {
      const names = [name[other], entity.name[lang], ...aliases];
      return { kind: 'provider', path: `/providers/${id}/`, title: name[lang], text: summary[lang], names };
    }),
    ...terms.map(({ id, term, definition }): Draft => {
      return {
        kind: 'term',
        path: `/glossary/#${id}`,
        title: term[lang],
        text: definition[lang],
        names: [term[other]],
      };
    }),
    ...codes.map(({ code, meaning, action }): Draft => {
      const names = [code, meaning[lang]];
      return {
        kind: 'code',
        path: `/troubleshoot/codes/#code-${code}`,
        title: `${code} ${meaning[lang]}`,
        text: action[lang],
        names,
      };
    }),
    ...laws.map(({ id, name, number, says }): Draft => {
      const names = [number?.[lang] ?? '', number?.[other] ?? ''].filter(Boolean);
      return { kind: 'rule', path: `/rules/regulation/#${id}`, title: name[lang], text: says[lang], names };
    }),
    ...pairs.map(({ slug, ids: [one, two] }): Draft => {
      const title = t('compare.pair', { one: nameOf(one), two: nameOf(two) });
      return { kind: 'page', path: `/compare/${slug}/`, title, text: t('compare.title'), names: [] };
    }),
    // Uses page ids as prefixes of word keys. The lookup throws if a key does not exist.
    ...parts.flatMap(({ page, ids }) =>
      ids.map((id): Draft => {
        const path = `/${page}/#${id}`;
        return {
          kind: 'page',
          path,
          title: t(toWordKey(page as WordPrefix, id)),
          text: t(toWordKey('pageName', page)),
          names: [],
        };
      }),
    ),
    ...pages.map(({ id, path }): Draft => {
      return { kind: 'page', path, title: t(toWordKey('pageName', id)), text: t(toWordKey('pageText', id)), names: [] };
    }),
  ];
}

/** Returns the search data of one language. Throws if an alias names no page or heading. */
export async function loadSearchFacts(lang: Lang): Promise<Omit<SearchFile, 'words'>> {
  const record = await searchRecord();
  const found = await loadDrafts(lang, record);
  const names = new Map<string, string[]>();
  const paths = new Set(found.map(({ path }) => path));
  for (const { to, words } of record.aliases) {
    if (!paths.has(to)) throw new Error(`content/search.yaml: aliases: expected a page or heading, got ${to}`);
    // Adds pinyin to the English index too, since readers type it in either language.
    const pinyin = lang === 'en' ? words.zh.filter((word) => /^[a-z ]+$/.test(word)) : [];
    names.set(to, [...(names.get(to) ?? []), ...words[lang], ...pinyin]);
  }
  const entries = found.map(({ kind, path, title, text, names: own }): SearchEntry => {
    const all = [...own, ...(names.get(path) ?? [])].filter((name) => name !== title);
    return { kind, href: pathIn(lang, path), title, text: cut(text, lang), names: withoutSpaced(all) };
  });
  return {
    entries,
    synonyms: record.synonyms,
    start: record.start.map((path) => pathIn(lang, path)),
  };
}
