import type { Penalty } from '../../schemas/provider.ts';

/** Positions on an axis from 0 to 1. `size` of a dot runs from 0 (amount unknown) to 1 (largest of the page). */
export type Timeline = {
  ticks: { year: number; x: number }[];
  dots: { x: number; size: number; date: string }[];
};

const DAYS_A_YEAR = 366;

/** Converts a year, month or ISO day to years with a fraction. A bare year or month counts as its middle. */
function toYears(date: string): number {
  const [year = 0, month, dayOfMonth] = date.split('-').map(Number);
  if (month === undefined) return year + 0.5;
  return year + (month - 1) / 12 + (dayOfMonth ?? 15) / DAYS_A_YEAR;
}

/**
 * Returns the penalties of a provider on a time axis that ends on `day` and covers at least five years.
 * @param day ISO day
 */
export function toTimeline(penalties: readonly Penalty[], day: string): Timeline {
  if (penalties.length === 0) return { ticks: [], dots: [] };
  const end = toYears(day);
  const start = Math.min(Math.floor(end) - 4, ...penalties.map(({ date }) => Number(date.slice(0, 4))));
  const x = (years: number): number => (years - start) / (end - start);
  const largest = Math.max(...penalties.map(({ amountFen }) => (amountFen === 'unknown' ? 0 : amountFen)), 1);
  const count = Math.floor(end) - start + 1;
  // At most eight labels fit on a phone. The last year always has one.
  const step = Math.ceil(count / 8);
  const years = Array.from({ length: count }, (_, index) => start + index).filter(
    (year) => (Math.floor(end) - year) % step === 0,
  );
  return {
    ticks: years.map((year) => ({ year, x: x(year) })),
    dots: penalties.map(({ date, amountFen }) => ({
      x: x(Math.min(toYears(date), end)),
      size: amountFen === 'unknown' ? 0 : Math.sqrt(amountFen / largest),
      date,
    })),
  };
}
