import type { ChannelVolume } from '../../../domain/types.ts';
import { CHANNELS } from '../../../schemas/channels.ts';
import type { Histogram } from '../histogram/histogram.ts';
import { countSales, toTickets } from '../totals/tickets.ts';

const DAYS_A_YEAR = 365;

/** Fewest days from which a yearly figure is extrapolated. */
const MIN_DAYS_TO_ANNUALISE = 28;

/** Converts days of a statement to years. */
export const toYears = (coversDays: number): number => coversDays / DAYS_A_YEAR;

/** Extrapolates a sum over the days to a year; null for fewer than 28 days. */
export const annualise = (fen: number, coversDays: number): number | null =>
  coversDays >= MIN_DAYS_TO_ANNUALISE ? fen / toYears(coversDays) : null;

/**
 * Converts the sales of a statement to an average month, as the calculator uses it. Volumes and counts can be
 * fractional. Refunds are left out, because the cost model has none.
 */
export function toMonthly(histogram: Histogram, coversDays: number): ChannelVolume[] {
  const months = 12 * toYears(coversDays);
  return CHANNELS.flatMap((channel, index) => {
    const { sales = 0, salesFen = 0 } = histogram.volumes[index] ?? {};
    if (salesFen === 0 || months === 0) return [];
    const cv = toTickets(countSales(histogram, index))?.cv ?? 0;
    return [{ channel, volumeFen: salesFen / months, count: sales / months, cv }];
  });
}
