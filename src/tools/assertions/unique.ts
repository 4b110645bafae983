import type { Guide } from '../../schemas/guide.ts';
import { COLLECTIONS, type ListName } from '../../schemas/registry.ts';
import type { Content } from '../content.ts';
import { subsOf } from './evidence.ts';
import { type Assertion, type Fault, recordFile } from './fault.ts';
import { sourceFile } from './references.ts';

/** Returns items whose key an earlier item has, with that item. Skips items without a key. */
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

/** Normalises an address for comparison: no fragment, no trailing slash, host in lower case. */
function toComparable(url: string | null): string | undefined {
  if (url === null) return undefined;
  const parsed = new URL(url);
  // Keeps a fragment with a slash: some sites put the page there (#/path).
  if (!parsed.hash.includes('/')) parsed.hash = '';
  return parsed.href.replace(/\/$/, '');
}

/** Returns a section of a guide and the items in it that have anchors. */
function anchorsOf(section: Guide['sections'][number]): { id: string }[] {
  const inside = section.blocks.flatMap((block): { id: string }[] =>
    block.kind === 'cases' || block.kind === 'papers' ? block.items : [],
  );
  return [section, ...inside];
}

/** Ids that must differ from each other, with the file and the path of each. */
type IdList = { ids: { file: string; id: string }[]; key: 'id' | 'code'; at: string };

const toIds = (file: string, ids: readonly string[], key: 'id' | 'code' = 'id', at = ''): IdList => ({
  ids: ids.map((id) => ({ file, id })),
  key,
  at,
});

const idsOf = (file: string, records: readonly { id: string }[] = [], at = ''): IdList =>
  toIds(
    file,
    records.map(({ id }) => id),
    'id',
    at,
  );

/** Returns the ids of every list collection; a list split over files is one list. */
const topLists = (content: Content): IdList[] =>
  Object.entries(COLLECTIONS).flatMap(([name, { path, ...collection }]): IdList[] => {
    const key = 'key' in collection ? collection.key : null;
    if (key === null) return [];
    const records = content[name as ListName] as object[];
    const ids = records.map((record) => ({
      file: content.fileOf.get(record) ?? path,
      id: String((record as Record<string, unknown>)[key]),
    }));
    return [{ ids, key, at: '' }];
  });

/** Returns the lists inside records whose ids must be unique, mostly because they become anchors of one page. */
function innerLists({ criteria, questions, guides, prevent, complaint }: Content): IdList[] {
  const inCriteria = COLLECTIONS.criteria.path;
  const inPrevent = COLLECTIONS.prevent.path;
  const inComplaint = COLLECTIONS.complaint.path;
  return [
    idsOf(inCriteria, subsOf({ criteria })),
    idsOf(inCriteria, criteria?.merchants),
    idsOf(inCriteria, criteria?.baskets),
    ...questions.map(({ id, answers }) => idsOf(COLLECTIONS.questions.path, answers, `${id}.answers.`)),
    ...[...guides].map(([slug, { sections }]) => idsOf(recordFile('guides', slug), sections.flatMap(anchorsOf))),
    idsOf(inPrevent, prevent?.tasks),
    idsOf(inPrevent, prevent?.lessons),
    toIds(inPrevent, prevent?.tasks.map(({ code }) => code) ?? [], 'code'),
    idsOf(inPrevent, prevent?.contingency.levels),
    idsOf(inComplaint, complaint?.ladder),
    idsOf(inComplaint, complaint?.letters),
  ];
}

export const uniqueIds: Assertion = {
  rule: 'unique-ids',
  check(content) {
    return [...topLists(content), ...innerLists(content)].flatMap(({ ids, key, at }) =>
      repeated(ids, ({ id }) => id).map(
        ({ item: { file, id } }): Fault => ({
          file,
          field: `${at}${id}.${key}`,
          expected: `${key === 'id' ? 'an id' : 'a code'} that no other record has`,
          got: `"${id}" twice`,
          write: `another ${key}, or join the two records`,
        }),
      ),
    );
  },
};

export const uniqueUrls: Assertion = {
  rule: 'unique-urls',
  check({ sources, fileOf }) {
    return repeated(sources, ({ url }) => toComparable(url))
      .filter(({ item, first }) => item.id !== first.id)
      .map(({ item, first }) => ({
        file: sourceFile(fileOf, item),
        field: `${item.id}.url`,
        expected: 'a page that no other source has',
        got: `the page of ${first.id}`,
        write: `${first.id} wherever ${item.id} is named, and remove ${item.id}`,
      }));
  },
};
