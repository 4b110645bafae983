import { isDay } from '../base/days.ts';

/**
 * The day an edition is made for: BUILD_DATE when set, else the day of the clock in UTC.
 * Throws when BUILD_DATE is no day of the calendar.
 * @param env such as `process.env`
 * @param now the clock
 */
export function buildDate(env: Readonly<Record<string, string | undefined>>, now: Date): string {
  const wanted = env.BUILD_DATE;
  if (!wanted) return now.toISOString().slice(0, 10);
  if (!isDay(wanted))
    throw new Error(`BUILD_DATE: expected a day, got ${JSON.stringify(wanted)}, write it as 2026-11-22`);
  return wanted;
}
