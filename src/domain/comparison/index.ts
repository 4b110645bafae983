export { type ComparisonRow, compareTariffs, type Entry, GROUPS, type Group } from './compare-tariffs.ts';
export { EXAMPLE_FEN, exampleCode, exampleFee } from './example-fee.ts';
export { type Bounds, type Extreme, markExtremes } from './mark-extremes.ts';
export { rowBounds } from './row-bounds.ts';
