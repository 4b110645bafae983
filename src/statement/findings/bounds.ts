import { isWide } from '../columns.ts';
import { NO_FEE, type PaymentColumns } from '../types.ts';

/**
 * Upper bound of all amounts and fees of a statement together: half of the exact range of a double. A fee never exceeds
 * its sale, and a refunded fee never exceeds the fee. So every sum, difference and product of count and fee stays a
 * whole number below 2^53.
 */
export const MAX_SUM_FEN = 2 ** 52;

/** Upper bound of one amount. Keeps `amount × 16 + channel`, the key of a sale term, below 2^53. */
export const MAX_AMOUNT_FEN = 2 ** 48;

/** True if sums over these payments are exact. False only for a hostile file. */
function isSummable(columns: PaymentColumns): boolean {
  const { length, amountFen, feeFen } = columns;
  // Four-byte amounts are whole, not negative and below the bound.
  const isNarrow = !isWide(columns);
  let sumFen = 0;
  for (let row = 0; row < length; row += 1) {
    const amount = amountFen[row] as number;
    if (!isNarrow && !(amount >= 0 && amount <= MAX_AMOUNT_FEN && Number.isInteger(amount))) return false;
    const fee = feeFen[row] as number;
    // Adding numbers that are not negative never brings a rounded sum back below the bound.
    sumFen += amount + (fee === NO_FEE ? 0 : Math.abs(fee));
  }
  return sumFen <= MAX_SUM_FEN;
}

/** Throws a RangeError if `isSummable` is false. Callers check first and report it to the user. */
export function assertSummable(columns: PaymentColumns): void {
  if (!isSummable(columns))
    throw new RangeError('amounts must be whole, not negative, at most 2^48 fen each and 2^52 fen in total');
}
