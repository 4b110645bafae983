export { costOwnership } from './cost-ownership.ts';
export { feesOfMonth, isInUse } from './flow.ts';
export { growthOfMonths } from './growth.ts';
