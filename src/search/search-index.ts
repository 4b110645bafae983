import { tokensOf, toPlainWords } from './tokens.ts';
import type { SearchEntry } from './types.ts';

/** How much a word counts by where it stands. */
const IN_NAME = 1;
const IN_TEXT = 0.4;

/** An entry made ready: its names in plain words, with and without blanks, and its words with their weight. */
export type IndexedEntry = {
  entry: SearchEntry;
  names: readonly { name: string; bare: string; tokens: readonly string[]; isTitle: boolean }[];
  words: ReadonlyMap<string, number>;
};

/** Entries made ready for looking up, how rare each word is among them, and the groups of words that mean the same. */
export type SearchIndex = {
  entries: readonly IndexedEntry[];
  rarity: ReadonlyMap<string, number>;
  synonyms: readonly (readonly string[])[];
};

/** A title, and when it has a bracket, the words before and inside it: "acquirer (acquiring institution)". */
function titlesOf(title: string): string[] {
  const [, before, inside] = /^(.+?)[（(](.+?)[）)]$/.exec(title) ?? [];
  return before && inside ? [title, before, inside] : [title];
}

/**
 * Makes entries ready once, so that a key costs little.
 * @param synonyms groups of words that mean the same to a reader
 */
export function toSearchIndex(entries: readonly SearchEntry[], synonyms: readonly (readonly string[])[]): SearchIndex {
  const seen = new Map<string, number>();
  const indexed = entries.map((entry): IndexedEntry => {
    const titles = titlesOf(entry.title).map(toPlainWords);
    const plain = [...new Set([...titles, ...entry.names.map(toPlainWords)])].filter((name) => name !== '');
    const names = plain.map((name) => ({
      name,
      bare: name.replaceAll(' ', ''),
      tokens: tokensOf(name),
      isTitle: titles.includes(name),
    }));
    const words = new Map<string, number>();
    for (const token of tokensOf(toPlainWords(entry.text))) words.set(token, IN_TEXT);
    for (const token of names.flatMap(({ tokens }) => tokens)) words.set(token, IN_NAME);
    for (const token of words.keys()) seen.set(token, (seen.get(token) ?? 0) + 1);
    return { entry, names, words };
  });
  const rarity = new Map([...seen].map(([token, count]) => [token, Math.log(1 + entries.length / count)]));
  return { entries: indexed, rarity, synonyms: synonyms.map((group) => group.map(toPlainWords)) };
}
