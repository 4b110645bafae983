import { addMonths, firstDayOf } from '../../base/days.ts';
import type { Penalty } from '../../schemas/provider.ts';

type Counted = Pick<Penalty, 'date' | 'amountFen' | 'merchantManagement'>;

/** Penalties count for two years (rubric C1). */
const COUNTED_MONTHS = 24;
const GRAVE_FEN = 100_000_000;
const GRAVEST_FEN = 1_000_000_000;

const isAtLeast = ({ amountFen }: Counted, fen: number): boolean => amountFen !== 'unknown' && amountFen >= fen;

/** The date is on record, so it lies in the past; certain only when its earliest reading is inside the two years. */
function isCertain({ date }: Counted, today: string): boolean {
  const first = firstDayOf(date);
  return addMonths(today, -COUNTED_MONTHS) <= first && first <= today;
}

/**
 * Points of the penalties of the last 24 months (rubric L4), 0 to what the recorded ones allow: none 100, one small 75,
 * one of a million yuan or about who merchants are and where their money goes 50, as two small ones; two such, or one of
 * ten million, 25. A sum or a cause that is not known counts as the mildest. The low end stays 0, because not every
 * branch was searched and more may exist than was found.
 * @param today ISO day
 */
export function penaltyScore(penalties: readonly Counted[], today: string): { low: number; high: number } {
  const certain = penalties.filter((penalty) => isCertain(penalty, today));
  const grave = certain.filter((penalty) => isAtLeast(penalty, GRAVE_FEN) || penalty.merchantManagement === true);
  if (grave.length > 1 || certain.some((penalty) => isAtLeast(penalty, GRAVEST_FEN))) return { low: 0, high: 25 };
  if (grave.length === 1 || certain.length > 1) return { low: 0, high: 50 };
  return { low: 0, high: certain.length === 1 ? 75 : 100 };
}
