/**
 * Returns the lower tail of the standard normal distribution for z ≤ 0. Relative error: about 1e-14 down to z = -7,
 * about 1e-9 beyond. Source: J. F. Hart, Computer Approximations (1968), algorithm 5666, in the form of G. West,
 * "Better approximations to cumulative normal functions" (Wilmott, 2005).
 */
function lowerTail(z: number): number {
  const size = -z;
  if (size > 38) return 0;
  const density = Math.exp((-size * size) / 2);
  if (size > 7.07106781186547) {
    const fraction = size + 1 / (size + 2 / (size + 3 / (size + 4 / (size + 0.65))));
    return density / fraction / 2.506628274631;
  }
  let above = 0.0352624965998911 * size + 0.700383064443688;
  above = above * size + 6.37396220353165;
  above = above * size + 33.912866078383;
  above = above * size + 112.079291497871;
  above = above * size + 221.213596169931;
  above = above * size + 220.206867912376;
  let below = 0.0883883476483184 * size + 1.75566716318264;
  below = below * size + 16.064177579207;
  below = below * size + 86.7807322029461;
  below = below * size + 296.564248779674;
  below = below * size + 637.333633378831;
  below = below * size + 793.826512519948;
  below = below * size + 440.413735824752;
  return (density * above) / below;
}

/**
 * Returns the probability that a standard normal value lies between `from` and `to` (from ≤ to; either may be infinite).
 * Subtracts the tails on the side where both are small, so that a slice far out keeps its digits.
 */
export function normalBetween(from: number, to: number): number {
  if (from > 0) return lowerTail(-from) - lowerTail(-to);
  if (to <= 0) return lowerTail(to) - lowerTail(from);
  return 1 - lowerTail(from) - lowerTail(-to);
}
