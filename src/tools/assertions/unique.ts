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

export const uniqueIds: Assertion = {
  rule: 'unique-ids',
  check({ sources, presets, criteria, glossary, regulation, siteRules }) {
    const lists: [string, { id: string }[]][] = [
      ['sources', sources],
      ['presets', presets],
      ['criteria', subsOf({ criteria })],
      ['criteria', criteria?.merchants ?? []],
      ['criteria', criteria?.baskets ?? []],
      ['glossary', glossary],
      ['regulation', regulation],
      ['site-rules', siteRules],
    ];
    return lists.flatMap(([name, records]) =>
      repeated(records, ({ id }) => id).map(
        ({ item }): Fault => ({
          file: `content/${name}.yaml`,
          field: `${item.id}.id`,
          expected: 'an id that no other record has',
          got: `"${item.id}" twice`,
          write: 'another id, or join the two records',
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
