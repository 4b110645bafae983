import { decode, type Encoded } from '../../facts/encoded.ts';
import type { SearchFile } from '../../facts/search/types.ts';
import { type SearchIndex, toSearchIndex } from '../../search/index.ts';

export type SearchFacts = { index: SearchIndex; words: Record<string, string>; start: readonly string[] };

const loaded = new Map<string, Promise<SearchFacts>>();

async function fetchFacts(lang: string): Promise<SearchFacts> {
  const response = await fetch(`/find/${lang}.json`);
  if (!response.ok) throw new Error(`/find/${lang}.json: ${response.status}`);
  const { entries, synonyms, words, start } = decode((await response.text()) as Encoded<SearchFile>);
  return { index: toSearchIndex(entries, synonyms), words, start };
}

/** Loads the search file of a language once. Tries again after a failure. */
export function loadFacts(lang: string): Promise<SearchFacts> {
  const known = loaded.get(lang);
  if (known) return known;
  const facts = fetchFacts(lang);
  loaded.set(lang, facts);
  facts.catch(() => loaded.delete(lang));
  return facts;
}
