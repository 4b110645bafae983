export { parseQuery, serialiseQuery } from './link.ts';
export { forgetSearches, keepSearch, readSearches } from './recent.ts';
