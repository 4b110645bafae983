export type { End } from '../../base/spans.ts';
export { costRange, isCheaperInEveryCase } from './cost-range.ts';
export { mapFigures, readFigure } from './figures.ts';
export { fillFromMarket } from './fill-from-market.ts';
export { relevantFigures } from './relevant-figures.ts';
export { toEnd, toTier } from './to-end.ts';
export { widenStale } from './widen-stale.ts';
