export const SEARCH_KINDS = ['provider', 'guide', 'fix', 'code', 'term', 'rule', 'page'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Something that can be found by its names: a page, a heading of one, a code, a term. */
export type SearchEntry = {
  kind: SearchKind;
  /** Site path with language, and the anchor where there is one. */
  href: string;
  title: string;
  /** A line that says what it is. */
  text: string;
  /** Other names, pinyin, and questions as people type them. */
  names: readonly string[];
};

/** An entry that was found; `score` has no unit and only orders. */
export type Hit = { entry: SearchEntry; score: number };
