import { DAYS_PER_MONTH } from '../../base/numbers.ts';
import type { Business } from '../types.ts';
import type { Shop } from './shop.ts';

/** Converts what a merchant enters into the business that the cost model prices; see `Business` for units. */
export function toBusiness(shop: Shop): Business {
  const monthly = shop.mix
    .filter((part) => part.percent > 0)
    .map((part) => {
      const volumeFen = (shop.monthlyFen * part.percent) / 100;
      return { channel: part.channel, volumeFen, count: volumeFen / part.ticketFen, cv: part.cv };
    });
  const sales = monthly.reduce((total, part) => total + part.count, 0);
  const payoutsPerMonth = { none: 0, daily: DAYS_PER_MONTH, 'per-sale': sales }[shop.payouts];
  return { terminals: shop.terminals, years: shop.years, monthly, growthPpm: shop.growthPpm, payoutsPerMonth };
}
