/** Keys and key prefixes of the interface words that the search uses; a test compares them with the code. */
export const SEARCH_WORDS = ['search.', 'unit.dash'] as const;
