import { tokensOf, toPlainWords } from './tokens.ts';
import type { SearchEntry } from './types.ts';

/** Weight of a token by where it occurs in an entry. */
const NAME_WEIGHT = 1;
const TEXT_WEIGHT = 0.4;

/** An entry prepared for lookup: its names in plain words, with and without spaces, and its tokens with weights. */
export type IndexedEntry = {
  entry: SearchEntry;
  names: readonly { name: string; compact: string; tokens: readonly string[]; isTitle: boolean }[];
  tokenWeights: ReadonlyMap<string, number>;
};

/** Prepared entries, the rarity of each token among them, and groups of synonyms in plain words. */
export type SearchIndex = {
  entries: readonly IndexedEntry[];
  /** ln(1 + entries / entries with the token), as an inverse document frequency. */
  rarity: ReadonlyMap<string, number>;
  synonyms: readonly (readonly string[])[];
};

/** Returns a title, and the parts before and inside its brackets, as in "acquirer (acquiring institution)". */
function titlesOf(title: string): string[] {
  const [, before, inside] = /^(.+?)[（(](.+?)[）)]$/.exec(title) ?? [];
  return before && inside ? [title, before, inside] : [title];
}

/**
 * Prepares entries for lookup once, so that a search on each keystroke is fast.
 * @param synonyms groups of words with the same meaning to a reader
 */
export function toSearchIndex(entries: readonly SearchEntry[], synonyms: readonly (readonly string[])[]): SearchIndex {
  const entryCounts = new Map<string, number>();
  const indexed = entries.map((entry): IndexedEntry => {
    const titles = titlesOf(entry.title).map(toPlainWords);
    const plain = [...new Set([...titles, ...entry.names.map(toPlainWords)])].filter((name) => name !== '');
    const names = plain.map((name) => ({
      name,
      compact: name.replaceAll(' ', ''),
      tokens: tokensOf(name),
      isTitle: titles.includes(name),
    }));
    const tokenWeights = new Map<string, number>();
    for (const token of tokensOf(toPlainWords(entry.text))) tokenWeights.set(token, TEXT_WEIGHT);
    for (const token of names.flatMap(({ tokens }) => tokens)) tokenWeights.set(token, NAME_WEIGHT);
    for (const token of tokenWeights.keys()) entryCounts.set(token, (entryCounts.get(token) ?? 0) + 1);
    return { entry, names, tokenWeights };
  });
  const rarity = new Map([...entryCounts].map(([token, count]) => [token, Math.log(1 + entries.length / count)]));
  return { entries: indexed, rarity, synonyms: synonyms.map((group) => group.map(toPlainWords)) };
}
