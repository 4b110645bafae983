import { daysBetween } from '../../base/days.ts';

/** What a range loses on each side when nobody has read its evidence again in time. */
export const AGED_BY = 25;

export type DatedRange = {
  low: number;
  high: number;
  /** ISO day of the reading. */
  readOn: string;
  /** Last day of a certificate. */
  until?: string | undefined;
};

/**
 * The range as it counts on a day: 25 wider on each side, within 0 to 100, once its reading is more than `limitDays`
 * old or its certificate has run out; once only when both. A reading dated after `today` is fresh.
 * @param today ISO day; the clock is the caller's. Throws on anything that is no day
 */
export function ageEvidence(
  { low, high, readOn, until }: DatedRange,
  limitDays: number,
  today: string,
): { low: number; high: number; stale: boolean } {
  const stale = daysBetween(readOn, today) > limitDays || (until !== undefined && until < today);
  return stale ? { low: Math.max(0, low - AGED_BY), high: Math.min(100, high + AGED_BY), stale } : { low, high, stale };
}
