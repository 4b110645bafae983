import { addDays, daysBetween } from '../base/days.ts';

/** Days for which a reading counts as fresh: rule D3 of content/site-rules.yaml. */
export const CLOCK_DAYS = { licence: 90, price: 180, rest: 365 } as const;
export type ClockKind = keyof typeof CLOCK_DAYS;

/** A reading that expires within this many days is due to be read again. */
export const DUE_WITHIN_DAYS = 30;

/** Returns the last day on which something read on `readOn` still counts as fresh. */
export function lastFreshDay(kind: ClockKind, readOn: string): string {
  return addDays(readOn, CLOCK_DAYS[kind]);
}

/**
 * True if a reading is past the clock of its kind: read more than 90, 180 or 365 days before `today`.
 * A reading dated after `today` is fresh. Throws an Error if either is not an ISO day.
 */
export function isStale(kind: ClockKind, readOn: string, today: string): boolean {
  return daysBetween(readOn, today) > CLOCK_DAYS[kind];
}
