const MILLION = 1_000_000;
const HALF_MILLION = 500_000;

/** Throws a RangeError unless `value` is a whole number that a double holds exactly (below 2^53 in size). */
export function assertWhole(value: number, name: string): void {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${name} must be a whole number below 2^53, got ${value}`);
}

/**
 * `amountFen × ratePpm / 1,000,000`, rounded half up to the whole fen, ties away from zero (rules: Units).
 * Exact for every whole amount below 2^53 fen, negative ones too, and every rate from 0 to 1,000,000 ppm;
 * throws a RangeError on anything else.
 *
 * The product itself can reach 10^18, so the amount is split into whole millions, which need no rounding, and a
 * rest below a million: every step then stays below 2^53, and the floor of a quotient of such numbers is right.
 */
export function mulPpmRoundHalfUp(amountFen: number, ratePpm: number): number {
  assertWhole(amountFen, 'amountFen');
  assertWhole(ratePpm, 'ratePpm');
  if (ratePpm < 0 || ratePpm > MILLION)
    throw new RangeError(`ratePpm must lie between 0 and 1,000,000, got ${ratePpm}`);
  const size = Math.abs(amountFen);
  const millions = Math.floor(size / MILLION);
  const rest = size - millions * MILLION;
  const rounded = millions * ratePpm + Math.floor((rest * ratePpm + HALF_MILLION) / MILLION);
  return amountFen < 0 ? 0 - rounded : rounded;
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
  const product = Math.abs(factor) * Math.abs(share);
  const rounded =
    product + whole <= Number.MAX_SAFE_INTEGER
      ? divideSmall(product, whole)
      : divideLarge(BigInt(factor) * BigInt(share), BigInt(whole));
  assertWhole(rounded, 'the result');
  return factor < 0 !== share < 0 ? 0 - rounded : rounded;
}

function divideSmall(product: number, whole: number): number {
  const quotient = Math.floor(product / whole);
  const rest = product - quotient * whole;
  return rest >= whole - rest ? quotient + 1 : quotient;
}

function divideLarge(product: bigint, whole: bigint): number {
  const size = product < 0n ? -product : product;
  return Number((2n * size + whole) / (2n * whole));
}
