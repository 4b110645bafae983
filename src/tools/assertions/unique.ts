import type { Guide } from '../../schemas/guide.ts';
import type { Content } from '../content.ts';
import { subsOf } from './evidence.ts';
import type { Assertion, Fault } from './fault.ts';

/** Later ones of the items that have the same key, with the first that has it. Items without a key are passed over. */
function repeated<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined,
): { item: Item; first: Item }[] {
  const seen = new Map<string, Item>();
  return items.flatMap((item) => {
    const key = keyOf(item);
    const first = key === undefined ? undefined : seen.get(key);
    if (key !== undefined && first === undefined) seen.set(key, item);
    return first === undefined ? [] : [{ item, first }];
  });
}

/** Addresses that open the same page compare equal: without fragment and last slash, host in lower case. */
function toComparable(url: string | null): string | undefined {
  if (url === null) return undefined;
  const parsed = new URL(url);
  // ! Some sites put the page into the fragment (#/path): only a plain anchor is dropped.
  if (!parsed.hash.includes('/')) parsed.hash = '';
  return parsed.href.replace(/\/$/, '');
}

/** A section of a guide and what has an anchor of its own inside it. */
function anchorsOf(section: Guide['sections'][number]): { id: string }[] {
  const inside = section.blocks.flatMap((block): { id: string }[] =>
    block.kind === 'cases' || block.kind === 'papers' ? block.items : [],
  );
  return [section, ...inside];
}

type List = { file: string; ids: string[]; key: 'id' | 'code'; at: string };

const listOf = (name: string, records: readonly { id: string }[] | undefined, at = ''): List => ({
  file: `content/${name}.yaml`,
  ids: (records ?? []).map(({ id }) => id),
  key: 'id',
  at,
});

const codesOf = (name: string, records: readonly { code: string }[] | undefined): List => ({
  ...listOf(
    name,
    records?.map(({ code }) => ({ id: code })),
  ),
  key: 'code',
});

/** Lists whose ids are told apart: those of one list stand in one place, mostly as the anchors of a page. */
function listsOf(content: Content): List[] {
  const { sources, presets, criteria, glossary, regulation, siteRules, pages } = content;
  const { questions, messages, responseCodes, guides, prevent, indicators, complaint } = content;
  return [
    listOf('sources', sources),
    listOf('presets', presets),
    listOf('criteria', subsOf({ criteria })),
    listOf('criteria', criteria?.merchants),
    listOf('criteria', criteria?.baskets),
    listOf('glossary', glossary),
    listOf('regulation', regulation),
    listOf('site-rules', siteRules),
    listOf('questions', questions),
    ...questions.map(({ id, answers }) => listOf('questions', answers, `${id}.answers.`)),
    listOf('messages', messages),
    codesOf('response-codes', responseCodes),
    ...[...guides].map(([slug, { sections }]) => listOf(`guides/${slug}`, sections.flatMap(anchorsOf))),
    listOf('prevent', prevent?.tasks),
    listOf('prevent', prevent?.lessons),
    codesOf('prevent', prevent?.tasks),
    listOf('prevent', prevent?.contingency.levels),
    listOf('indicators', indicators),
    listOf('complaint', complaint?.ladder),
    listOf('complaint', complaint?.letters),
    listOf('pages', pages),
  ];
}

export const uniqueIds: Assertion = {
  rule: 'unique-ids',
  check(content) {
    return listsOf(content).flatMap(({ file, ids, key, at }) =>
      repeated(ids, (id) => id).map(
        ({ item }): Fault => ({
          file,
          field: `${at}${item}.${key}`,
          expected: `${key === 'id' ? 'an id' : 'a code'} that no other record has`,
          got: `"${item}" twice`,
          write: `another ${key}, or join the two records`,
        }),
      ),
    );
  },
};

export const uniqueUrls: Assertion = {
  rule: 'unique-urls',
  check({ sources }) {
    return repeated(sources, ({ url }) => toComparable(url))
      .filter(({ item, first }) => item.id !== first.id)
      .map(({ item, first }) => ({
        file: 'content/sources.yaml',
        field: `${item.id}.url`,
        expected: 'a page that no other source has',
        got: `the page of ${first.id}`,
        write: `${first.id} wherever ${item.id} is named, and remove ${item.id}`,
      }));
  },
};
