import { isDay } from '../base/days.ts';

/**
 * The day this edition is made for, as an ISO day: BUILD_DATE when set, else the clock.
 * The only place in the site that reads the clock; everything else takes the day as an argument.
 */
export function today(): string {
  const set = process.env.BUILD_DATE;
  if (set === undefined || set === '') return new Date().toISOString().slice(0, 10);
  if (!isDay(set)) throw new Error(`BUILD_DATE: expected a day such as 2026-11-22, got "${set}"`);
  return set;
}
