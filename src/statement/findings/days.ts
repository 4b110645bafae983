const DAY_SECONDS = 86_400;

/** A stretch of days, both ends in it; days are counted from 1970-01-01. */
export type DaySpan = { first: number; last: number };

/** Day of a time in seconds since 1970. */
export const dayOf = (time: number): number => Math.floor(time / DAY_SECONDS);

/** Hour of the day, 0 to 23. */
export const hourOf = (time: number): number => Math.floor((time % DAY_SECONDS) / 3600);

/** `YYYY-MM-DD` of a day. */
export const toIsoDay = (day: number): string => new Date(day * DAY_SECONDS * 1000).toISOString().slice(0, 10);

/** Time of a row as `YYYY-MM-DD hh:mm:ss`. */
export const toIsoTime = (time: number): string => new Date(time * 1000).toISOString().slice(0, 19).replace('T', ' ');

/** The spans in order, those that touch or overlap made one. */
export function joinSpans(spans: readonly DaySpan[]): DaySpan[] {
  const joined: DaySpan[] = [];
  for (const span of [...spans].sort((a, b) => a.first - b.first || a.last - b.last)) {
    const before = joined.at(-1);
    if (before && span.first <= before.last + 1) before.last = Math.max(before.last, span.last);
    else joined.push({ ...span });
  }
  return joined;
}

/** Days in the spans, each once. */
export const countDays = (spans: readonly DaySpan[]): number =>
  joinSpans(spans).reduce((days, { first, last }) => days + last - first + 1, 0);
