import { PPM } from '../../base/numbers.ts';

/** Returns the volume of a year (0 is the first) as a multiple of the first year's volume. */
export const growthOfYear = (growthPpm: number, year: number): number => (1 + growthPpm / PPM) ** year;

/** Returns the volume of the first `months` months, in months of the first year. Growth applies at the start of a year. */
export function growthOfMonths(growthPpm: number, months: number): number {
  let sum = 0;
  for (let year = 0; year * 12 < months; year += 1)
    sum += Math.min(12, months - year * 12) * growthOfYear(growthPpm, year);
  return sum;
}
