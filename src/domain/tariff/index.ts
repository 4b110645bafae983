export { lineOnDay } from './line-on-day.ts';
export { hasOnlyRate } from './tier.ts';
export { toFigureSources } from './to-figure-sources.ts';
export { toRangedTariff } from './to-ranged-tariff.ts';
