export { linesToMatch, type MatchLine } from './lines-to-match.ts';
export { ALL_RATES } from './with-line.ts';
