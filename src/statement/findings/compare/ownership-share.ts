import { costOwnership } from '../../../domain/ownership/index.ts';
import type { ChannelVolume, CostItems, Tariff } from '../../../domain/types.ts';
import { CHANNELS, COST_ITEMS } from '../../../schemas/channels.ts';
import { toYears } from './to-monthly.ts';

/** Inputs of the ownership cost that the payments do not contain. */
export type Holding = {
  terminals: number;
  /** Whole years over which the cost of the device is spread. */
  years: number;
  /** Days that the payments cover. */
  coversDays: number;
  /** `daily`: instant settlement, with one payout on each day with positive net takings. */
  payouts: 'none' | 'daily';
};

/** Returns the ownership cost without fees for the days of the statement, in fractional fen. */
export function toPeriodShare(items: CostItems, { years, coversDays }: Holding): number {
  let sumFen = 0;
  for (const item of COST_ITEMS) if (item !== 'transaction' && item !== 'instant') sumFen += items[item];
  return (sumFen / years) * toYears(coversDays);
}

/**
 * Returns the ownership cost of a tariff with only these channels, over the days of the statement. Uses zero rates,
 * because fees come from the payments; the channels only count towards the volume condition of the deposit.
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
