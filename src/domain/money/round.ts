import { PPM } from '../../base/numbers.ts';

const HALF_MILLION = PPM / 2;
/** Limit below which products are exact, also with half a million added. */
const MAX_SMALL_PRODUCT = 2 ** 52;

/** Throws a RangeError unless `value` is a whole number that a double holds exactly (below 2^53 in size). */
export function assertWhole(value: number, name: string): void {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${name} must be a whole number below 2^53, got ${value}`);
}

/**
 * Returns `amountFen × ratePpm / 1,000,000`, rounded half up to the whole fen, ties away from zero. Exact for every
 * whole amount below 2^53 fen in size and every rate from 0 to 1,000,000 ppm. Throws a RangeError on anything else.
 * Why it is exact: see "Units and rounding" in src/domain/README.md.
 */
export function mulPpmRoundHalfUp(amountFen: number, ratePpm: number): number {
  assertWhole(amountFen, 'amountFen');
  assertWhole(ratePpm, 'ratePpm');
  if (ratePpm < 0 || ratePpm > PPM) throw new RangeError(`ratePpm must lie between 0 and 1,000,000, got ${ratePpm}`);
  const rounded = unsafeMulPpm(Math.abs(amountFen), ratePpm);
  return amountFen < 0 ? 0 - rounded : rounded;
}

/**
 * Computes `mulPpmRoundHalfUp` without checks, for hot loops. Both arguments are whole and not negative, the amount
 * below 2^53, the rate at most 10^6. Splits a large amount into whole millions and a rest, so that every step stays
 * below 2^53.
 */
export function unsafeMulPpm(amountFen: number, ratePpm: number): number {
  const product = amountFen * ratePpm;
  if (product < MAX_SMALL_PRODUCT) return Math.floor((product + HALF_MILLION) / PPM);
  const millions = Math.floor(amountFen / PPM);
  const rest = amountFen - millions * PPM;
  return millions * ratePpm + Math.floor((rest * ratePpm + HALF_MILLION) / PPM);
}

/**
 * Returns `factor × share / whole`, rounded half up, ties away from zero. Callers use it for the part of a sale's fee
 * that belongs to the refunded part of the sale. Exact for whole numbers with `whole` above zero and a result below
 * 2^53. Throws a RangeError otherwise.
 */
export function mulDivRoundHalfUp(factor: number, share: number, whole: number): number {
  assertWhole(factor, 'factor');
  assertWhole(share, 'share');
  assertWhole(whole, 'whole');
  if (whole <= 0) throw new RangeError(`whole must be above zero, got ${whole}`);
  const rounded = unsafeMulDiv(Math.abs(factor), Math.abs(share), whole);
  assertWhole(rounded, 'the result');
  return factor < 0 !== share < 0 ? 0 - rounded : rounded;
}

/**
 * Computes `mulDivRoundHalfUp` without checks, for hot loops. All arguments are whole and not negative, `whole` above
 * zero, the result below 2^53. Uses BigInt only for products that a double cannot hold.
 */
export function unsafeMulDiv(factor: number, share: number, whole: number): number {
  const product = factor * share;
  if (product + whole > Number.MAX_SAFE_INTEGER) return divideLarge(BigInt(factor) * BigInt(share), BigInt(whole));
  const quotient = Math.floor(product / whole);
  const rest = product - quotient * whole;
  return rest >= whole - rest ? quotient + 1 : quotient;
}

const divideLarge = (product: bigint, whole: bigint): number => Number((2n * product + whole) / (2n * whole));
