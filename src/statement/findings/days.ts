import { SECONDS_PER_DAY } from '../../base/numbers.ts';

/** Range of days that includes both ends, as days since 1970-01-01. */
export type DaySpan = { first: number; last: number };

/** Returns the day of a time. Days and seconds count from 1970-01-01. */
export const dayOf = (time: number): number => Math.floor(time / SECONDS_PER_DAY);

/** Returns the hour of the day, 0 to 23. */
export const hourOf = (time: number): number => Math.floor((time % SECONDS_PER_DAY) / 3600);

/** Converts a day to `YYYY-MM-DD`. */
export const toIsoDay = (day: number): string => new Date(day * SECONDS_PER_DAY * 1000).toISOString().slice(0, 10);

/** Converts a time to `YYYY-MM-DD hh:mm:ss`. */
export const toIsoTime = (time: number): string => new Date(time * 1000).toISOString().slice(0, 19).replace('T', ' ');

/** Sorts the spans and merges those that touch or overlap. */
export function joinSpans(spans: readonly DaySpan[]): DaySpan[] {
  const joined: DaySpan[] = [];
  for (const span of [...spans].sort((a, b) => a.first - b.first || a.last - b.last)) {
    const before = joined[joined.length - 1];
    if (before && span.first <= before.last + 1) before.last = Math.max(before.last, span.last);
    else joined.push({ ...span });
  }
  return joined;
}

/** Counts the days in the spans; a day in several spans counts once. */
export const countDays = (spans: readonly DaySpan[]): number =>
  joinSpans(spans).reduce((days, { first, last }) => days + last - first + 1, 0);
