import { addMonths, firstDayOf, lastDayOf } from '../../base/days.ts';
import type { Provider } from '../../schemas/provider.ts';
import type { PointsRange } from '../types.ts';

const toPoint = (level: number): PointsRange => ({ low: level, high: level });
const UNKNOWN: PointsRange = { low: 0, high: 100 };

/** Returns the points for the time left until the last day of a licence. An expired term proves nothing: unknown. */
function scoreTerm(lastDay: string, today: string): PointsRange {
  if (lastDay < today) return UNKNOWN;
  if (lastDay < addMonths(today, 3)) return toPoint(50);
  return toPoint(lastDay <= addMonths(today, 12) ? 75 : 100);
}

/** Returns the points of a licence in force. An expiry given as a year or month can be any of its days. */
function scoreValid(until: Provider['licence']['validUntil'], today: string): PointsRange {
  if (until === 'long-term') return toPoint(100);
  if (until === 'unknown') return { low: 50, high: 100 };
  const [first, last] = [scoreTerm(firstDayOf(until), today), scoreTerm(lastDayOf(until), today)];
  return { low: Math.min(first.low, last.low), high: Math.max(first.high, last.high) };
}

/**
 * Returns the points of the sub-score `licence-state` (derivations in src/scoring/README.md).
 *
 * An aggregator without a licence is unknown, because the licence that counts belongs to whoever pays the merchant.
 * Does not age the reading; `ageEvidence` does.
 * @param today ISO day
 */
export function licenceScore(
  { state, validUntil }: Pick<Provider['licence'], 'state' | 'validUntil'>,
  kind: Provider['kind'],
  today: string,
): PointsRange {
  if (state === 'bank') return toPoint(100);
  if (state === 'valid') return scoreValid(validUntil, today);
  if (state === 'under-review') return toPoint(25);
  if (state === 'cancelled') return toPoint(0);
  return state === 'none' && kind !== 'aggregator' ? toPoint(0) : UNKNOWN;
}
