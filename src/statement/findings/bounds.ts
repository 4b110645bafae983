import { isWide } from '../columns.ts';
import { type Columns, NO_FEE } from '../types.ts';

/**
 * Half of what a double holds exactly: all amounts and fees of a statement stay below it together. A fee is never above
 * its sale and what is given back never above the fee, so every sum, difference and product of count and fee that is
 * made from the statement then is a whole number below 2^53 and exact.
 */
export const SUM_LIMIT_FEN = 2 ** 52;

/** Amount × 16 + channel is one whole number below 2^53. */
export const AMOUNT_LIMIT_FEN = 2 ** 48;

/** Whether sums over these payments are exact; amounts are whole and not negative. False only for a hostile file. */
export function isSummable(columns: Columns): boolean {
  const { length, amountFen, feeFen } = columns;
  // Four bytes hold nothing else.
  const isNarrow = !isWide(columns);
  let sumFen = 0;
  for (let row = 0; row < length; row += 1) {
    const amount = amountFen[row] as number;
    if (!isNarrow && !(amount >= 0 && amount <= AMOUNT_LIMIT_FEN && Number.isInteger(amount))) return false;
    const fee = feeFen[row] as number;
    // Adding what is not negative never brings a rounded sum back below the limit.
    sumFen += amount + (fee === NO_FEE ? 0 : Math.abs(fee));
  }
  return sumFen <= SUM_LIMIT_FEN;
}

/** Throws a RangeError where `isSummable` is false: the caller asks first and says it to the reader. */
export function assertSummable(columns: Columns): void {
  if (!isSummable(columns))
    throw new RangeError(`amounts must be whole, not negative, up to 2^48 fen and 2^52 fen in all`);
}
