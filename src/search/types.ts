export const SEARCH_KINDS = ['provider', 'guide', 'fix', 'code', 'term', 'rule', 'page'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Something that can be found by its names: a page, a heading of a page, a response code, a term. */
export type SearchEntry = {
  kind: SearchKind;
  /** Site path with language, and with the anchor if there is one. */
  href: string;
  title: string;
  /** One line that describes the entry. */
  text: string;
  /** Other names, pinyin, and questions as people type them. */
  names: readonly string[];
};

/** An entry that was found. `score` has no unit and only orders results. */
export type SearchHit = { entry: SearchEntry; score: number };
