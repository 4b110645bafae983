/** Of the standard normal distribution: 95 % lie within. */
const Z = 1.959963984540054;

/**
 * Wilson score interval of a share, 95 %.
 * @param hits cases counted, 0 to `of`
 * @param of all cases, more than 0
 * @returns both ends as fractions of 1
 * Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference, 1927.
 */
export function wilsonInterval(hits: number, of: number): { low: number; high: number } {
  const share = hits / of;
  const square = Z * Z;
  const middle = (share + square / (2 * of)) / (1 + square / of);
  const reach = (Z * Math.sqrt((share * (1 - share)) / of + square / (4 * of * of))) / (1 + square / of);
  return { low: hits === 0 ? 0 : middle - reach, high: hits === of ? 1 : middle + reach };
}
