/** Two-sided 95 % quantile of the standard normal distribution. */
const Z = 1.959963984540054;

/**
 * Returns the 95 % Wilson score interval of a share, as fractions of 1.
 *
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927) 209-212.
 * @param hits cases counted, 0 to `cases`
 * @param cases all cases, more than 0
 */
export function wilsonInterval(hits: number, cases: number): { low: number; high: number } {
  const share = hits / cases;
  const square = Z * Z;
  const middle = (share + square / (2 * cases)) / (1 + square / cases);
  const margin = (Z * Math.sqrt((share * (1 - share)) / cases + square / (4 * cases * cases))) / (1 + square / cases);
  return { low: hits === 0 ? 0 : middle - margin, high: hits === cases ? 1 : middle + margin };
}
