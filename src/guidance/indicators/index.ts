export { type IndicatorRule, LEAST_CASES, type Reading, readIndicator } from './read-indicator.ts';
