/** Takings of a year (0 is the first) as a multiple of the first. */
export const growthOfYear = (growthPpm: number, year: number): number => (1 + growthPpm / 1_000_000) ** year;

/** Takings of the given first months, in months of the first year; a year's growth comes at its start. */
export function growthOfMonths(growthPpm: number, months: number): number {
  let sum = 0;
  for (let year = 0; year * 12 < months; year += 1)
    sum += Math.min(12, months - year * 12) * growthOfYear(growthPpm, year);
  return sum;
}
