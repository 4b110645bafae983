import { DAYS_PER_MONTH } from '../../base/numbers.ts';
import { CHANNELS } from '../../schemas/channels.ts';
import type { Totals } from '../../statement/index.ts';
import { DEFAULT_STATE, serialiseState } from '../../stores/calculator/index.ts';

/**
 * Converts the totals of a statement to a link to the calculator. It contains monthly takings and, by channel, share,
 * mean ticket and spread. Shares are whole percent and total 100. Returns null if no payment has a known channel.
 */
export function toCalculatorLink({ byChannel, coversDays }: Totals): string | null {
  const known = byChannel.filter(({ channel, tickets }) => channel !== null && tickets !== null);
  const volume = known.reduce((sum, { salesFen }) => sum + salesFen, 0);
  if (volume <= 0 || coversDays <= 0) return null;
  const shares = known.map(({ salesFen }) => (salesFen / volume) * 100);
  const whole = shares.map(Math.floor);
  // Distributes the rest after rounding down to the largest remainders.
  const order = shares
    .map((share, index) => [share - (whole[index] as number), index] as const)
    .sort((a, b) => b[0] - a[0]);
  for (const [, index] of order.slice(0, 100 - whole.reduce((sum, one) => sum + one, 0)))
    whole[index] = (whole[index] as number) + 1;
  const mix = CHANNELS.map((channel) => {
    const place = known.findIndex((one) => one.channel === channel);
    const tickets = known[place]?.tickets;
    const usual = DEFAULT_STATE.mix.find((part) => part.channel === channel);
    return {
      channel,
      percent: whole[place] ?? 0,
      ticketFen: tickets ? Math.max(1, Math.round(tickets.meanFen)) : (usual?.ticketFen ?? 5_000),
      cv: tickets ? Math.round(tickets.cv * 100) / 100 : (usual?.cv ?? 0.7),
    };
  });
  const monthlyFen = Math.max(1, Math.round((volume / coversDays) * DAYS_PER_MONTH));
  return serialiseState({ ...DEFAULT_STATE, monthlyFen, mix });
}
