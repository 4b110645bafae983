import { isDay } from '../base/days.ts';

/**
 * Returns the ISO day that the site is built for: BUILD_DATE if set, else the current day in UTC.
 * Throws if BUILD_DATE is not a calendar day.
 * @param env such as `process.env`
 * @param now current time
 */
export function buildDate(env: Readonly<Record<string, string | undefined>>, now: Date): string {
  const wanted = env.BUILD_DATE;
  if (!wanted) return now.toISOString().slice(0, 10);
  if (!isDay(wanted))
    throw new Error(`BUILD_DATE: expected a day, got ${JSON.stringify(wanted)}, write it as 2026-11-22`);
  return wanted;
}
