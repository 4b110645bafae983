/** Parses the query of the search page, `q=…`; empty without one. */
export const parseQuery = (fragment: string): string => new URLSearchParams(fragment.replace(/^#/, '')).get('q') ?? '';

export const serialiseQuery = (query: string): string => (query === '' ? '' : `q=${encodeURIComponent(query)}`);
