import { addDays } from '../../schemas/clock.ts';

const pad = (value: number, digits: number): string => String(value).padStart(digits, '0');

/** The same day of the month so many months later, or earlier when negative; the last of a month that is too short. */
export function addMonths(dayIso: string, months: number): string {
  const [year = 0, month = 1, day = 1] = dayIso.split('-').map(Number);
  const index = 12 * year + month - 1 + months;
  const [newYear, newMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const lastDay = new Date(Date.UTC(newYear, newMonth, 0)).getUTCDate();
  return `${pad(newYear, 4)}-${pad(newMonth, 2)}-${pad(Math.min(day, lastDay), 2)}`;
}

/** First day that a year, month or day such as "2027", "2027-06" or "2027-06-30" can mean. */
export const firstDayOf = (partial: string): string => `${partial}-01-01`.slice(0, 10);

/** Last day that a year, month or day can mean. */
export function lastDayOf(partial: string): string {
  if (partial.length === 10) return partial;
  return addDays(addMonths(firstDayOf(partial), partial.length === 4 ? 12 : 1), -1);
}
