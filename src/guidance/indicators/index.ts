export { type IndicatorReading, type IndicatorRule, MIN_CASES, readIndicator } from './read-indicator.ts';
