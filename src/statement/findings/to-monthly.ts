import type { ChannelVolume } from '../../domain/types.ts';
import { CHANNELS } from '../../schemas/channels.ts';
import type { Histogram } from './histogram.ts';
import { countSales, toTickets } from './tickets.ts';

const DAYS_A_YEAR = 365;

/** A file of fewer days says too little about a year. */
export const LEAST_DAYS_TO_ANNUALISE = 28;

/** Days of a statement as a share of a year. */
export const toYears = (coversDays: number): number => coversDays / DAYS_A_YEAR;

/** A sum over the days as it would be over a year; null when the file covers fewer than 28 days. */
export const annualise = (fen: number, coversDays: number): number | null =>
  coversDays >= LEAST_DAYS_TO_ANNUALISE ? fen / toYears(coversDays) : null;

/**
 * The sales of a statement as the business of an average month: what the calculator takes. Takings and counts may be
 * fractional; refunds are left out, since the cost model knows none.
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
