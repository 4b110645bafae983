import { PPM } from '../../base/numbers.ts';
import type { Business, Channel, CostItems, OwnershipCost, Tariff } from '../types.ts';
import { type Flow, toFlow } from './flow.ts';
import { growthOfMonths } from './growth.ts';
import { isReturned, itemsOfYear } from './items-of-year.ts';

/**
 * Adds the items of a year to the sums and returns their total. Names each item, because a loop over names is ten times
 * slower.
 */
function addItems(sums: CostItems, year: CostItems): number {
  sums.transaction += year.transaction;
  sums.instant += year.instant;
  sums.purchase += year.purchase;
  sums.deposit += year.deposit;
  sums.annual += year.annual;
  sums.data += year.data;
  sums.upgrade += year.upgrade;
  sums.maintenance += year.maintenance;
  const perTerminal = year.purchase + year.deposit + year.annual + year.data + year.upgrade + year.maintenance;
  return year.transaction + year.instant + perTerminal;
}

/** Multiplies the fees of one month of the first year by the months of the horizon, growth included. */
function toHorizon(feesByChannel: Flow['feesByChannel'], months: number): OwnershipCost['byChannel'] {
  const byChannel: OwnershipCost['byChannel'] = {};
  for (const channel in feesByChannel)
    byChannel[channel as Channel] = months * (feesByChannel[channel as Channel] as number);
  return byChannel;
}

/** Returns the cost of ownership of a given flow. `costOwnership` calls it with the flow of a whole business. */
export function costFlow(tariff: Tariff, business: Business, flow: Flow): OwnershipCost {
  const returned = isReturned(tariff.ownership.deposit, business, flow.acceptedFen);
  const items: CostItems = {
    transaction: 0,
    instant: 0,
    purchase: 0,
    deposit: 0,
    annual: 0,
    data: 0,
    upgrade: 0,
    maintenance: 0,
  };
  const byYear: number[] = [];
  for (let year = 0; year < business.years; year += 1) {
    byYear.push(addItems(items, itemsOfYear(tariff, business, flow, returned, year)));
  }
  const totalFen = byYear.reduce((sum, fen) => sum + fen, 0);
  const months = growthOfMonths(business.growthPpm, 12 * business.years);
  const acceptedVolumeFen = flow.acceptedFen * months;
  return {
    items,
    byChannel: toHorizon(flow.feesByChannel, months),
    byYear,
    totalFen,
    perYearFen: totalFen / business.years,
    acceptedVolumeFen,
    unsupportedVolumePerMonthFen: flow.unsupportedFen,
    effectiveRatePpm: acceptedVolumeFen > 0 ? (totalFen / acceptedVolumeFen) * PPM : null,
  };
}

/**
 * Returns the cost of one tariff over `business.years` whole years, by item, by channel and by year, in fractional fen.
 * Volume on channels without a rule costs nothing and is reported separately. Throws a RangeError if `years` is not a
 * whole number from 1. Throws one, too, if a channel has volume but no sales. Rules: "Total cost of ownership" in
 * src/domain/README.md.
 */
export function costOwnership(tariff: Tariff, business: Business): OwnershipCost {
  if (!Number.isSafeInteger(business.years) || business.years < 1) {
    throw new RangeError(`years must be a whole number from 1, got ${business.years}`);
  }
  return costFlow(tariff, business, toFlow(tariff, business.monthly));
}
