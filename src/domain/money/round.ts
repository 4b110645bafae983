const MILLION = 1_000_000;
const HALF_MILLION = 500_000;
/** A product below it is exact, and so is half a million more. */
const SMALL_PRODUCT = 2 ** 52;

/** Throws a RangeError unless `value` is a whole number that a double holds exactly (below 2^53 in size). */
export function assertWhole(value: number, name: string): void {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${name} must be a whole number below 2^53, got ${value}`);
}

/**
 * `amountFen × ratePpm / 1,000,000`, rounded half up to the whole fen, ties away from zero (rules: Units).
 * Exact for every whole amount below 2^53 fen, negative ones too, and every rate from 0 to 1,000,000 ppm;
 * throws a RangeError on anything else.
 *
 * The product itself can reach 10^18: a large one is not made, the amount is split into whole millions, which need no
 * rounding, and a rest below a million. Every step then stays below 2^53, and the floor of a quotient of such numbers
 * is right.
 */
export function mulPpmRoundHalfUp(amountFen: number, ratePpm: number): number {
  assertWhole(amountFen, 'amountFen');
  assertWhole(ratePpm, 'ratePpm');
  if (ratePpm < 0 || ratePpm > MILLION)
    throw new RangeError(`ratePpm must lie between 0 and 1,000,000, got ${ratePpm}`);
  const rounded = unsafeMulPpm(Math.abs(amountFen), ratePpm);
  return amountFen < 0 ? 0 - rounded : rounded;
}

/** `mulPpmRoundHalfUp` without a look at its arguments: whole, not negative, the amount below 2^53, the rate to 10^6. */
export function unsafeMulPpm(amountFen: number, ratePpm: number): number {
  const product = amountFen * ratePpm;
  if (product < SMALL_PRODUCT) return Math.floor((product + HALF_MILLION) / MILLION);
  const millions = Math.floor(amountFen / MILLION);
  const rest = amountFen - millions * MILLION;
  return millions * ratePpm + Math.floor((rest * ratePpm + HALF_MILLION) / MILLION);
}

/**
 * `factor × share / whole`, rounded half up, ties away from zero: the part of a sale's fee that belongs to the part of
 * the sale that was refunded (rules: A statement). All three are whole numbers, `whole` above zero; the result is exact
 * and must itself stay below 2^53. Throws a RangeError otherwise.
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

/** `mulDivRoundHalfUp` without a look at its arguments: whole, not negative, `whole` above zero, the result below 2^53. */
export function unsafeMulDiv(factor: number, share: number, whole: number): number {
  const product = factor * share;
  if (product + whole > Number.MAX_SAFE_INTEGER) return divideLarge(BigInt(factor) * BigInt(share), BigInt(whole));
  const quotient = Math.floor(product / whole);
  const rest = product - quotient * whole;
  return rest >= whole - rest ? quotient + 1 : quotient;
}

const divideLarge = (product: bigint, whole: bigint): number => Number((2n * product + whole) / (2n * whole));
