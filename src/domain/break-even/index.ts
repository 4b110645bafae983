export { costCurve } from './cost-curve.ts';
export { type Crossing, crossings } from './crossings.ts';
