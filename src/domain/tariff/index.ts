export { lineOnDay } from './line-on-day.ts';
export { toFigureSources, toRangedTariff } from './to-ranged-tariff.ts';
