export type { End } from './at-end.ts';
export { bearingFigures } from './bearing-figures.ts';
export { costRange, isCheaperInEveryCase } from './cost-range.ts';
export { mapFigures, readFigure } from './figures.ts';
export { fillFromMarket } from './fill-from-market.ts';
export { pointTariff } from './point-tariff.ts';
export { toEnd } from './to-end.ts';
export { widenStale } from './widen-stale.ts';
