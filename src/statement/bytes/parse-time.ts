import { SECONDS_PER_DAY } from '../../base/numbers.ts';

const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const [DASH, COLON] = [45, 58];

/** Converts a date from 1970 on to days since 1970-01-01, by Howard Hinnant's days_from_civil algorithm. */
function daysOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719468;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Returns seconds since 1970 at the start of a day, as if local time were UTC; NaN for a day that does not exist. */
function secondsOfDay(year: number, month: number, day: number): number {
  if (!(year >= 1970 && year <= 2105 && month >= 1 && month <= 12 && day >= 1)) return Number.NaN;
  if (day > (MONTH_DAYS[month - 1] as number) || (month === 2 && day === 29 && !isLeap(year))) return Number.NaN;
  return daysOf(year, month, day) * SECONDS_PER_DAY;
}

const secondsOfClock = (hour: number, minute: number, second: number): number =>
  hour < 24 && minute < 60 && second < 60 ? hour * 3600 + minute * 60 + second : Number.NaN;

const secondsOf = (year: number, month: number, day: number, hour: number, minute: number, second: number): number =>
  secondsOfDay(year, month, day) + secondsOfClock(hour, minute, second);

/** Caches the last date, because rows of one day follow each other. */
let lastDate = Number.NaN;
let lastSeconds = Number.NaN;

/** Parses two digits; NaN if one is no digit. */
function two(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] as number) - 48;
  const ones = (bytes[at + 1] as number) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/** Parses `yyyy-MM-dd HH:mm:ss`, the form of WeChat and Alipay; NaN for anything else. */
export function parseTime(bytes: Uint8Array, start: number, end: number): number {
  if (end - start !== 19 || bytes[start + 4] !== DASH || bytes[start + 7] !== DASH) return Number.NaN;
  if (bytes[start + 10] !== 32 || bytes[start + 13] !== COLON || bytes[start + 16] !== COLON) return Number.NaN;
  const year = two(bytes, start) * 100 + two(bytes, start + 2);
  const [month, day] = [two(bytes, start + 5), two(bytes, start + 8)];
  const date = (year * 100 + month) * 100 + day;
  if (date !== lastDate) {
    lastDate = date;
    lastSeconds = secondsOfDay(year, month, day);
  }
  return lastSeconds + secondsOfClock(two(bytes, start + 11), two(bytes, start + 14), two(bytes, start + 17));
}

/** Parses `yyyyMMdd` at `day` and `HHmmss` at `clock`; NaN if one character is no digit. */
export function parseTimeDigits(bytes: Uint8Array, day: number, clock: number): number {
  return secondsOf(
    two(bytes, day) * 100 + two(bytes, day + 2),
    two(bytes, day + 4),
    two(bytes, day + 6),
    two(bytes, clock),
    two(bytes, clock + 2),
    two(bytes, clock + 4),
  );
}

/** Matches groups of digits: `2026/1/5 9:03` gives 2026, 1, 5, 9, 3. */
const GROUPS = /\d+/g;
const TIME_TEXT = /^\d[\d\-/.:TZ年月日时分秒\s]*$/;

/**
 * Parses the forms that other tables use: `yyyy-M-d`, `yyyy/M/d H:mm[:ss]`, `yyyyMMdd`, `yyyyMMddHHmmss`, with or without
 * `T`. Drops fractions of a second. Returns NaN for any other form.
 */
export function parseTimeText(text: string): number {
  const trimmed = text.trim().replace(/\.\d+(Z?)$/, '$1');
  if (!TIME_TEXT.test(trimmed) || trimmed.length > 32) return Number.NaN;
  const groups = trimmed.match(GROUPS) ?? [];
  const [first = ''] = groups;
  const digits = groups.join('');
  const isPacked = first.length === 8 || first.length >= 12;
  if (isPacked) {
    const clock = groups.length === 1 || groups[1]?.length !== 1 ? digits.slice(8) : `0${digits.slice(8)}`;
    if (digits.length > 14 || clock.length % 2) return Number.NaN;
    const part = (at: number): number => Number(clock.slice(at, at + 2));
    return secondsOf(+digits.slice(0, 4), +digits.slice(4, 6), +digits.slice(6, 8), part(0), part(2), part(4));
  }
  if (first.length !== 4 || groups.length < 3 || groups.length > 6) return Number.NaN;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = groups.map(Number);
  const isClockPacked = groups.length === 4 && groups[3]?.length === 6;
  if (!isClockPacked) return secondsOf(year, month, day, hour, minute, second);
  return secondsOf(year, month, day, Math.floor(hour / 10000), Math.floor(hour / 100) % 100, hour % 100);
}
