import { addMonths, firstDayOf } from '../../base/days.ts';
import type { Penalty } from '../../schemas/provider.ts';
import type { PointsRange } from '../types.ts';

type PenaltyRecord = Pick<Penalty, 'date' | 'amountFen' | 'merchantManagement'>;

/** A penalty counts for this many months. */
const COUNTED_MONTHS = 24;
/** 1 million yuan. */
const LARGE_FEN = 100_000_000;
/** 10 million yuan. */
const LARGEST_FEN = 1_000_000_000;

const isAtLeast = ({ amountFen }: PenaltyRecord, fen: number): boolean => amountFen !== 'unknown' && amountFen >= fen;

/** True if the penalty certainly lies in the counted months: the earliest day that its date can mean does. */
function isCounted({ date }: PenaltyRecord, today: string): boolean {
  const first = firstDayOf(date);
  return addMonths(today, -COUNTED_MONTHS) <= first && first <= today;
}

/**
 * Returns the points of the sub-score `penalties`: 0 to what the recorded penalties of the last 24 months allow.
 *
 * A penalty is large from 1 million yuan, or if it concerns merchants' identity or where their money goes. Without a
 * penalty the high end is 100. One small penalty gives 75; one large or several small give 50. Several large ones, or
 * one of 10 million yuan, give 25. An unknown amount or cause counts as small. The low end stays 0, because not every
 * branch of the regulator was searched.
 * @param today ISO day
 */
export function penaltyScore(penalties: readonly PenaltyRecord[], today: string): PointsRange {
  const counted = penalties.filter((penalty) => isCounted(penalty, today));
  const large = counted.filter((penalty) => isAtLeast(penalty, LARGE_FEN) || penalty.merchantManagement === true);
  if (large.length > 1 || counted.some((penalty) => isAtLeast(penalty, LARGEST_FEN))) return { low: 0, high: 25 };
  if (large.length === 1 || counted.length > 1) return { low: 0, high: 50 };
  return { low: 0, high: counted.length === 1 ? 75 : 100 };
}
