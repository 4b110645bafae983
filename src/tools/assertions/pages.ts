import type { Content } from '../content.ts';
import type { Assertion, Fault } from './fault.ts';
import { remedy } from './references.ts';

const PAGES = 'content/pages.yaml';
const SEARCH = 'content/search.yaml';

type Use = { file: string; field: string; id: string; known: ReadonlySet<string>; what: string; home: string };

/** Returns the paths of all pages, without language. */
const pathsOf = ({ pages, guides, diagnosis, providers }: Content): Set<string> =>
  new Set([
    ...pages.map(({ path }) => path),
    ...[...guides.keys()].map((slug) => `/guides/${slug}/`),
    ...[...diagnosis.keys()].map((id) => `/troubleshoot/${id}/`),
    ...[...providers.keys()].map((id) => `/providers/${id}/`),
  ]);

function usesIn(content: Content): Use[] {
  const { pages, glossary, presets, search } = content;
  const terms = new Set(glossary.map(({ id }) => id));
  const shops = new Set(presets.map(({ id }) => id));
  const ids = new Set(pages.map(({ id }) => id));
  const paths = pathsOf(content);
  const ofPages = pages.flatMap((page): Use[] => [
    ...(page.terms ?? []).map((id, index) => {
      const field = `${page.id}.terms.${index}`;
      return { file: PAGES, field, id, known: terms, what: 'the id of a term', home: 'content/glossary.yaml' };
    }),
    ...(page.presets ?? []).map((id, index) => {
      const field = `${page.id}.presets.${index}`;
      return { file: PAGES, field, id, known: shops, what: 'the id of a preset', home: 'content/presets.yaml' };
    }),
  ]);
  const starts = (search?.start ?? []).map((id, index): Use => {
    return { file: SEARCH, field: `start.${index}`, id, known: paths, what: 'the path of a page', home: PAGES };
  });
  const parts = (search?.parts ?? []).map(({ page: id }, index): Use => {
    return { file: SEARCH, field: `parts.${index}.page`, id, known: ids, what: 'the id of a page', home: PAGES };
  });
  return [...ofPages, ...starts, ...parts];
}

export const pageListsExist: Assertion = {
  rule: 'page-lists-exist',
  check: (content) =>
    usesIn(content)
      .filter(({ id, known }) => !known.has(id))
      .map(
        ({ file, field, id, known, what, home }): Fault => ({
          file,
          field,
          expected: what,
          got: `"${id}"`,
          write: remedy(id, known, home),
        }),
      ),
};

const WORDS = 'content/i18n/zh.yaml';

export const pagesNamed: Assertion = {
  rule: 'pages-named',
  check: ({ pages, words: { zh } }) =>
    pages.flatMap(({ id, in: lists }): Fault[] => {
      // The links name the home page by the name of the site.
      const isLinked = lists.length > 0 && id !== 'home';
      return [`pageName.${id}`, `pageText.${id}`, ...(isLinked ? [`nav.${id}`] : [])]
        .filter((key) => !(key in zh))
        .map((key) => ({
          file: WORDS,
          field: key,
          expected: `the words of the page ${id} of ${PAGES}`,
          got: 'nothing',
          write: `${key} in both languages`,
        }));
    }),
};
