import { PPM } from '../../base/numbers.ts';
import type { Business, CostItems, Deposit, Tariff } from '../types.ts';
import type { Flow } from './flow.ts';
import { growthOfMonths, growthOfYear } from './growth.ts';

/**
 * True if the deposit is returned within the horizon. `acceptedFen`: volume accepted in a month of the first year.
 * Months past the horizon do not count towards the condition.
 */
export function isReturned(
  { refund, volumeFen = 0, withinMonths }: Deposit,
  business: Business,
  acceptedFen: number,
): boolean {
  if (refund !== 'on-volume') return refund === 'always';
  const months = Math.min(withinMonths ?? Number.POSITIVE_INFINITY, 12 * business.years);
  return acceptedFen * growthOfMonths(business.growthPpm, months) >= volumeFen * business.terminals;
}

/** Returns the months of a year for which a monthly fee is due. */
const paidMonths = (freeMonths: number, year: number): number =>
  Math.min(12, Math.max(0, 12 * (year + 1) - freeMonths));

/** Returns the cost items of one year (0 is the first), in fractional fen. */
export function itemsOfYear(
  { ownership, instant }: Tariff,
  business: Business,
  flow: Flow,
  returned: boolean,
  year: number,
): CostItems {
  const { terminals, years, payoutsPerMonth } = business;
  const { purchase, deposit, annual, data, upgrade, maintenance } = ownership;
  const growth = growthOfYear(business.growthPpm, year);
  const settledFen = growth * (flow.acceptedFen - flow.feesFen);
  const isFirst = year === 0;
  const isUpgraded = !isFirst && upgrade.everyYears > 0 && year % upgrade.everyYears === 0;
  const deposits = (isFirst ? 1 : 0) - (returned && year === years - 1 ? 1 : 0);
  return {
    transaction: 12 * growth * flow.feesFen,
    instant:
      instant && payoutsPerMonth > 0
        ? 12 * ((settledFen * instant.ratePpm) / PPM + payoutsPerMonth * instant.perPayoutFen)
        : 0,
    purchase: isFirst ? terminals * purchase.priceFen + purchase.setupFen : 0,
    deposit: deposits * terminals * deposit.amountFen,
    annual: terminals * annual.perTerminalFen + annual.perMerchantFen,
    data: terminals * data.perMonthFen * paidMonths(data.freeMonths, year),
    upgrade: isUpgraded ? terminals * upgrade.perTerminalFen : 0,
    maintenance: terminals * maintenance.perMonthFen * paidMonths(maintenance.freeMonths, year),
  };
}
