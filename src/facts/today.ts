import { isDay } from '../base/days.ts';

/**
 * Returns the ISO day of this build: BUILD_DATE if set, otherwise the current UTC day. No other code of the build
 * reads the clock; everything else takes the day as an argument.
 * @throws Error if BUILD_DATE is no valid day
 */
export function today(): string {
  const set = process.env.BUILD_DATE;
  if (set === undefined || set === '') return new Date().toISOString().slice(0, 10);
  if (!isDay(set)) throw new Error(`BUILD_DATE: expected a day such as 2026-11-22, got "${set}"`);
  return set;
}
