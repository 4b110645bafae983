import { PPM } from '../../base/numbers.ts';
import { costFlow } from '../ownership/cost-ownership.ts';
import { createFlow, feesOfMonth } from '../ownership/flow.ts';
import { growthOfMonths } from '../ownership/growth.ts';
import type { Business, ChannelVolume, Tariff } from '../types.ts';

/**
 * One tariff, priced once for every combination that may contain it. Lists follow the channels in use, with undefined
 * for a channel that the tariff does not accept. All amounts are in fractional fen.
 */
export type CombinationMember = {
  tariff: Tariff;
  /** Expected fees of a month of the first year. */
  feesFen: (number | undefined)[];
  /** Cost over the horizon of routing the channel through this tariff. */
  routedFen: (number | undefined)[];
  /** Cost over the horizon without any sale, deposit excluded. */
  holdingFen: number;
};

/** Prices a tariff as a member of a combination. */
export function toMember(tariff: Tariff, business: Business, used: readonly ChannelVolume[]): CombinationMember {
  const { totalFen, items } = costFlow(tariff, business, createFlow());
  const months = growthOfMonths(business.growthPpm, 12 * business.years);
  const instantShare = business.payoutsPerMonth > 0 ? (tariff.instant?.ratePpm ?? 0) / PPM : 0;
  const feesFen = used.map((line) => feesOfMonth(tariff, line));
  const routedFen = used.map(({ volumeFen }, index) => {
    const fen = feesFen[index];
    return fen === undefined ? undefined : months * (fen + (volumeFen - fen) * instantShare);
  });
  return { tariff, feesFen, routedFen, holdingFen: totalFen - items.deposit };
}
