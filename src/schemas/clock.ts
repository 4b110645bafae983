/** Days for which a reading counts as fresh: rule D3 of content/site-rules.yaml. */
export const CLOCK_DAYS = { licence: 90, price: 180, rest: 365 } as const;
export type ClockKind = keyof typeof CLOCK_DAYS;

/** A reading that runs out within this many days is due to be read again. */
export const DUE_WITHIN_DAYS = 30;

const DAY_MS = 86_400_000;

/** Whether the text is a day of the calendar as `yyyy-mm-dd`. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.toISOString().slice(0, 10) === text;
}

/** Milliseconds of a day; throws on anything that is not a day of the calendar. */
function toMs(dayIso: string): number {
  if (!isDay(dayIso)) throw new Error(`expected a day such as "2026-11-22", got ${JSON.stringify(dayIso)}`);
  return Date.parse(`${dayIso}T00:00:00Z`);
}

/** The day so many days later, or earlier when negative. */
export function addDays(dayIso: string, days: number): string {
  return new Date(toMs(dayIso) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when the second is earlier. */
export function daysBetween(fromIso: string, toIso: string): number {
  return (toMs(toIso) - toMs(fromIso)) / DAY_MS;
}

/** The last day on which something read on `readOn` still counts as fresh. */
export function lastFreshDay(kind: ClockKind, readOn: string): string {
  return addDays(readOn, CLOCK_DAYS[kind]);
}

/**
 * Whether a reading is past the clock of its kind: read more than 90, 180 or 365 days before `today`.
 * A reading dated after `today` is fresh. Throws when either is not an ISO day.
 */
export function isStale(kind: ClockKind, readOn: string, today: string): boolean {
  return daysBetween(readOn, today) > CLOCK_DAYS[kind];
}

/** Whether a reading is still fresh but runs out within the next 30 days. */
export function isDueSoon(kind: ClockKind, readOn: string, today: string): boolean {
  return !isStale(kind, readOn, today) && daysBetween(today, lastFreshDay(kind, readOn)) < DUE_WITHIN_DAYS;
}

/** The latest of some days, or undefined when there is none. */
export function latestDay(days: readonly string[]): string | undefined {
  return days.reduce<string | undefined>(
    (latest, day) => (latest === undefined || day > latest ? day : latest),
    undefined,
  );
}
