export { MAX_PICKS, parsePickList, parsePicks, serialisePickList, serialisePicks } from './link.ts';
export { $picks, createPicksPart, setPicks } from './store.ts';
