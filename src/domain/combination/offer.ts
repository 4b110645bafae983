import { costFlow } from '../ownership/cost-ownership.ts';
import { createFlow, feesOfMonth } from '../ownership/flow.ts';
import { growthOfMonths } from '../ownership/growth.ts';
import type { Business, ChannelVolume, Tariff } from '../types.ts';

/**
 * One tariff priced once for every set it may stand in. By index of the channels in use, undefined where the tariff
 * does not take one: expected fees of a month of the first year, and what routing the channel here costs over the
 * horizon. `holdingFen`: what it costs over the horizon with nothing routed to it, deposit left out.
 */
export type Offer = {
  tariff: Tariff;
  feesFen: (number | undefined)[];
  routedFen: (number | undefined)[];
  holdingFen: number;
};

export function toOffer(tariff: Tariff, business: Business, used: readonly ChannelVolume[]): Offer {
  const { totalFen, items } = costFlow(tariff, business, createFlow());
  const months = growthOfMonths(business.growthPpm, 12 * business.years);
  const instantShare = business.payoutsPerMonth > 0 ? (tariff.instant?.ratePpm ?? 0) / 1_000_000 : 0;
  const feesFen = used.map((line) => feesOfMonth(tariff, line));
  const routedFen = used.map(({ volumeFen }, index) => {
    const fen = feesFen[index];
    return fen === undefined ? undefined : months * (fen + (volumeFen - fen) * instantShare);
  });
  return { tariff, feesFen, routedFen, holdingFen: totalFen - items.deposit };
}
