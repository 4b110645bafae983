export { MOST_PICKS, parsePicks, serialisePicks } from './link.ts';
export { $picks, receivePicks } from './store.ts';
