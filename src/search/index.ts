export { findEntries } from './find-entries.ts';
export { type SearchIndex, toSearchIndex } from './search-index.ts';
