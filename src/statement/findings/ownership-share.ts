import { costOwnership } from '../../domain/ownership/index.ts';
import type { ChannelVolume, CostItems, Tariff } from '../../domain/types.ts';
import { CHANNELS, COST_ITEMS } from '../../schemas/channels.ts';
import { toYears } from './to-monthly.ts';

/** How the device is held, beside what the payments say. */
export type Holding = {
  terminals: number;
  /** Over how many whole years the cost of the device is spread. */
  years: number;
  /** Days that the payments cover. */
  coversDays: number;
  /** `daily`: instant settlement is used, one payout on each day that ends above zero. */
  payouts: 'none' | 'daily';
};

/** The part of the items of ownership, without fees, that falls on the days of the statement; fractional fen. */
export function toPeriodShare(items: CostItems, { years, coversDays }: Holding): number {
  let sumFen = 0;
  for (const item of COST_ITEMS) if (item !== 'transaction' && item !== 'instant') sumFen += items[item];
  return (sumFen / years) * toYears(coversDays);
}

/**
 * Items of ownership of a tariff that takes only these channels, over the days of the statement. The channels are
 * priced at nothing: fees come from the payments, and here only count towards the deposit's volume.
 */
export function ownershipOf(
  tariff: Tariff,
  isRouted: readonly boolean[],
  monthly: readonly ChannelVolume[],
  holding: Holding,
): number {
  const rates = CHANNELS.filter((_, index) => isRouted[index]).map((channel) => ({ channel, tiers: [{ ratePpm: 0 }] }));
  const { terminals, years } = holding;
  const business = { terminals, years, monthly: [...monthly], growthPpm: 0, payoutsPerMonth: 0 };
  return toPeriodShare(costOwnership({ ...tariff, rates }, business).items, holding);
}
