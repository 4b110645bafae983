import type { RateRule } from '../types.ts';
import { normalBetween } from './normal.ts';
import { boundPercentage, findTier } from './tier.ts';

const MILLION = 1_000_000;
const NEVER = Number.POSITIVE_INFINITY;

const within = (from: number, value: number, to: number): number => Math.min(Math.max(value, from), to);

/** The fee formula at one ticket, without rounding to the fen and without the limit at the amount. */
function feeAt(rule: RateRule, ticketFen: number): number {
  const tier = findTier(rule, ticketFen);
  return boundPercentage(tier, (ticketFen * tier.ratePpm) / MILLION) + (tier.fixedFen ?? 0);
}

/**
 * Expected fee of a sale, in fractional fen, when tickets are log-normal with mean `meanFen` (above zero) and
 * coefficient of variation `cv` (standard deviation over mean; 0 = every ticket equals the mean). Neither rounded to
 * the fen nor limited at the amount; about 1e-9 relative (rules: Expected fee of a ticket size). Throws a RangeError
 * on a mean or spread that is no such number.
 *
 * In each tier the percentage is flat up to where the minimum stops to bite, linear up to where the cap bites, flat
 * beyond: three slices of the distribution. The share of takings (not of tickets) in a slice is the same normal
 * probability with both limits moved down by sigma.
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
    const rate = ratePpm / MILLION;
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
  // One tier without a minimum is concave, so the fee at the mean is the limit (Jensen); the last bit may not pass it.
  const [only] = rule.tiers;
  return rule.tiers.length === 1 && !only?.minFen ? Math.min(expectedFen, feeAt(rule, meanFen)) : expectedFen;
}
