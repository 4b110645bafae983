import { daysBetween } from '../../base/days.ts';
import type { PointsRange } from '../types.ts';

/** Points by which a stale range widens on each side. */
export const AGED_WIDENING = 25;

type DatedRange = PointsRange & {
  /** ISO day of the reading. */
  readOn: string;
  /** Last valid day of a certificate. */
  until?: string | undefined;
};

/**
 * Widens a stale range by 25 points on each side, within 0 to 100 (rule S3).
 *
 * The range is stale if the reading is more than `limitDays` old or the certificate has expired. Both together widen it
 * once. A reading dated after `today` is fresh.
 * @param today ISO day
 * @throws Error if `readOn` or `today` is not an ISO day
 */
export function ageEvidence(
  { low, high, readOn, until }: DatedRange,
  limitDays: number,
  today: string,
): PointsRange & { stale: boolean } {
  const stale = daysBetween(readOn, today) > limitDays || (until !== undefined && until < today);
  return stale
    ? { low: Math.max(0, low - AGED_WIDENING), high: Math.min(100, high + AGED_WIDENING), stale }
    : { low, high, stale };
}
