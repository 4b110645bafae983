export { parseDifferences, serialiseDifferences } from './link.ts';
export { $onlyDifferences, differencesPart } from './store.ts';
