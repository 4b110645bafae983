export { costOwnership } from './cost-ownership.ts';
export { feesOfMonth, isInUse } from './flow.ts';
export { growthOfMonths } from './growth.ts';
export { amountsOfItem, type BlockItem, figuresOfItem } from './item-figures.ts';
