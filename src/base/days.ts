import { SECONDS_PER_DAY } from './numbers.ts';

const DAY_MS = SECONDS_PER_DAY * 1000;

/** True if the text is a calendar day as `yyyy-mm-dd`. */
export function isDay(text: string): boolean {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === text;
}

/** Returns the milliseconds of a day at 00:00 UTC. Throws an Error if the text is not a calendar day. */
function toMs(dayIso: string): number {
  if (!isDay(dayIso)) throw new Error(`expected a day such as "2026-11-22", got ${JSON.stringify(dayIso)}`);
  return Date.parse(`${dayIso}T00:00:00Z`);
}

/** Returns the day `days` later, or earlier if negative. */
export function addDays(dayIso: string, days: number): string {
  return new Date(toMs(dayIso) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Returns the whole days from one day to another; negative if the second is earlier. */
export function daysBetween(fromIso: string, toIso: string): number {
  return (toMs(toIso) - toMs(fromIso)) / DAY_MS;
}

/** Returns the latest of some days, or undefined for an empty list. */
export function latestDay(days: readonly string[]): string | undefined {
  return days.reduce<string | undefined>(
    (latest, day) => (latest === undefined || day > latest ? day : latest),
    undefined,
  );
}

const pad = (value: number, digits: number): string => String(value).padStart(digits, '0');

/** Returns the same day of the month `months` later or earlier. Uses the last day where the month is too short. */
export function addMonths(dayIso: string, months: number): string {
  const [year = 0, month = 1, day = 1] = dayIso.split('-').map(Number);
  const index = 12 * year + month - 1 + months;
  const [newYear, newMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const lastDay = new Date(Date.UTC(newYear, newMonth, 0)).getUTCDate();
  return `${pad(newYear, 4)}-${pad(newMonth, 2)}-${pad(Math.min(day, lastDay), 2)}`;
}

/** Returns the first day that a year, month or day such as "2027", "2027-06" or "2027-06-30" can mean. */
export const firstDayOf = (partial: string): string => `${partial}-01-01`.slice(0, 10);

/** Returns the last day that a year, month or day can mean. */
export function lastDayOf(partial: string): string {
  if (partial.length === 10) return partial;
  return addDays(addMonths(firstDayOf(partial), partial.length === 4 ? 12 : 1), -1);
}
