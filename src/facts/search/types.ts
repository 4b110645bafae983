import type { Words } from '../../format/words.ts';
import type { SearchEntry } from '../../search/types.ts';

/** File that the search of one language loads: entries, synonyms, interface words and pages to begin with. */
export type SearchFile = { entries: SearchEntry[]; synonyms: string[][]; words: Words; start: string[] };
