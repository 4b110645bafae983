export { $sourceCard, hideSources, showSources } from './store.ts';
