import { PPM } from '../../base/numbers.ts';
import type { RateRule } from '../types.ts';
import { addUpFee, findTier } from './formula.ts';
import { normalBetween } from './normal.ts';

const NEVER = Number.POSITIVE_INFINITY;

const within = (from: number, value: number, to: number): number => Math.min(Math.max(value, from), to);

/** Returns the fee of one ticket, neither rounded to the fen nor limited to the ticket. */
function feeAt(rule: RateRule, ticketFen: number): number {
  const { ratePpm, minFen, capFen, fixedFen } = findTier(rule, ticketFen);
  return addUpFee((ticketFen * ratePpm) / PPM, minFen, capFen, fixedFen);
}

/**
 * Returns the expected fee of a sale in fractional fen, for log-normal ticket sizes. `meanFen` is their mean, above
 * zero. `cv` is the coefficient of variation: deviation / mean, or 0 if every ticket equals the mean. Neither rounds to
 * the fen nor limits the fee to the sale; accurate to about 1e-9 of its size. Throws a RangeError on an invalid mean or
 * spread.
 *
 * Each tier has three slices of the distribution. The percentage is flat while the minimum applies, linear up to the
 * cap, and flat beyond. The share of takings (not of tickets) in a slice is a normal probability too. Both of its
 * limits are lower by sigma. Derivation: "Expected fee" in src/domain/README.md.
 */
export function expectedFee(rule: RateRule, meanFen: number, cv: number): number {
  if (!(meanFen > 0 && meanFen < Number.POSITIVE_INFINITY))
    throw new RangeError(`meanFen must be above zero, got ${meanFen}`);
  if (!(cv >= 0 && cv < Number.POSITIVE_INFINITY)) throw new RangeError(`cv must not be negative, got ${cv}`);
  const sigma = Math.sqrt(Math.log1p(cv * cv));
  if (sigma === 0) return feeAt(rule, meanFen);

  const toZ = (ticketFen: number) => Math.log(ticketFen / meanFen) / sigma + sigma / 2;
  let expectedFen = 0;
  let from = 0;
  let zFrom = Number.NEGATIVE_INFINITY;
  for (const { upToFen = NEVER, ratePpm, minFen = 0, capFen = NEVER, fixedFen = 0 } of rule.tiers) {
    const rate = ratePpm / PPM;
    const flatFen = Math.min(minFen, capFen);
    const minEnds = rate > 0 ? within(from, flatFen / rate, upToFen) : upToFen;
    const capStarts = rate > 0 ? within(from, capFen / rate, upToFen) : upToFen;
    const zTo = upToFen === NEVER ? NEVER : toZ(upToFen);
    const zMin = minEnds === from ? zFrom : minEnds === upToFen ? zTo : toZ(minEnds);
    const zCap = capStarts === minEnds ? zMin : capStarts === upToFen ? zTo : toZ(capStarts);
    if (flatFen > 0) expectedFen += flatFen * normalBetween(zFrom, zMin);
    if (zMin < zCap) expectedFen += rate * meanFen * normalBetween(zMin - sigma, zCap - sigma);
    if (zCap < zTo) expectedFen += capFen * normalBetween(zCap, zTo);
    if (fixedFen > 0) expectedFen += fixedFen * normalBetween(zFrom, zTo);
    from = upToFen;
    zFrom = zTo;
  }
  // Corrects the last bit: one tier without a minimum is concave, so the fee at the mean is an upper limit (Jensen's
  // inequality).
  const [only] = rule.tiers;
  return rule.tiers.length === 1 && !only?.minFen ? Math.min(expectedFen, feeAt(rule, meanFen)) : expectedFen;
}
