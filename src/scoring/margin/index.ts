export type { ClassedBusiness } from './all-in-margin.ts';
export { marginAll } from './margin-all.ts';
export { type MarginScore, marginScore } from './margin-score.ts';
