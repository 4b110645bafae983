import { addMonths, firstDayOf, lastDayOf } from '../../base/days.ts';
import type { Provider } from '../../schemas/provider.ts';

type Range = { low: number; high: number };

const at = (level: number): Range => ({ low: level, high: level });
const UNKNOWN: Range = { low: 0, high: 100 };

/** Months left to the last day of a licence; past it nothing is proved any longer. */
function termScore(lastDay: string, today: string): Range {
  if (lastDay < today) return UNKNOWN;
  if (lastDay < addMonths(today, 3)) return at(50);
  return at(lastDay <= addMonths(today, 12) ? 75 : 100);
}

/** A year or month of expiry may mean any of its days; the ends of it hold the extremes. */
function validScore(until: Provider['licence']['validUntil'], today: string): Range {
  if (until === 'long-term') return at(100);
  if (until === 'unknown') return { low: 50, high: 100 };
  const [first, last] = [termScore(firstDayOf(until), today), termScore(lastDayOf(until), today)];
  return { low: Math.min(first.low, last.low), high: Math.max(first.high, last.high) };
}

/**
 * Points of the licence state (rubric L1): over 12 months left or no end 100, 3 to 12 months 75, less 50, review
 * suspended 25, cancelled or not held 0. An aggregator without a licence is unknown, because the licence that counts is
 * that of whoever pays the merchant; so is a term that ended without a word of renewal. The reading is aged elsewhere.
 * @param today ISO day
 */
export function licenceScore(
  { state, validUntil }: Pick<Provider['licence'], 'state' | 'validUntil'>,
  kind: Provider['kind'],
  today: string,
): Range {
  if (state === 'bank') return at(100);
  if (state === 'valid') return validScore(validUntil, today);
  if (state === 'under-review') return at(25);
  if (state === 'cancelled') return at(0);
  return state === 'none' && kind !== 'aggregator' ? at(0) : UNKNOWN;
}
