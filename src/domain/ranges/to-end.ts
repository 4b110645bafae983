import type { RangedRate, RangedTariff, RangedTier, RateRule, Tariff } from '../types.ts';
import { amountAt, type End, everyYearsAt, freeMonthsAt, refundAt, refundsAt } from './at-end.ts';

const FREE = [{ ratePpm: 0 }];

const toTier = ({ upToFen, ratePpm, minFen, capFen, fixedFen }: RangedTier, end: End) => ({
  ratePpm: ratePpm[end],
  upToFen,
  minFen: minFen?.[end],
  capFen: capFen?.[end],
  fixedFen: fixedFen?.[end],
});

/**
 * A taken channel with an unknown price is taken for nothing (its name stands beside the total). A channel of which it
 * is not known whether it is taken counts as taken only where a price is given, and never at the cheapest end.
 */
function toRules(rates: readonly RangedRate[], end: End): RateRule[] {
  const rules: RateRule[] = [];
  for (const { channel, accepted, tiers } of rates) {
    if (accepted === 'unknown' && (tiers === 'unknown' || end === 'low')) continue;
    rules.push({ channel, tiers: tiers === 'unknown' ? FREE : tiers.map((tier) => toTier(tier, end)) });
  }
  return rules;
}

/**
 * The price list in which every figure stands at the end that makes the total smallest (`low`), at its typical value,
 * or at the end that makes it largest (`high`); free months, upgrade years and refund terms run the other way (rules:
 * Ranges and unknowns). Unknown figures contribute nothing.
 *
 * ! Where a figure is unknown the result is no price list to choose from: leave such tariffs out of a combination.
 */
export function toEnd(ranged: RangedTariff, end: End): Tariff {
  const { purchase, deposit, annual, data, upgrade, maintenance } = ranged.ownership;
  const { kind, ...condition } = refundAt(deposit.refund, end, ranged.rates);
  return {
    id: ranged.id,
    rates: toRules(ranged.rates, end),
    refunds: refundsAt(ranged.refunds, end),
    ownership: {
      purchase: { priceFen: amountAt(purchase.priceFen, end), setupFen: amountAt(purchase.setupFen, end) },
      deposit: { amountFen: amountAt(deposit.amountFen, end), refund: kind, ...condition },
      annual: {
        perTerminalFen: amountAt(annual.perTerminalFen, end),
        perMerchantFen: amountAt(annual.perMerchantFen, end),
      },
      data: { perMonthFen: amountAt(data.perMonthFen, end), freeMonths: freeMonthsAt(data.freeMonths, end) },
      upgrade: {
        perTerminalFen: amountAt(upgrade.perTerminalFen, end),
        everyYears: everyYearsAt(upgrade.everyYears, end),
      },
      maintenance: {
        perMonthFen: amountAt(maintenance.perMonthFen, end),
        freeMonths: freeMonthsAt(maintenance.freeMonths, end),
      },
    },
    ...(ranged.instant && {
      instant: {
        ratePpm: amountAt(ranged.instant.ratePpm, end),
        perPayoutFen: amountAt(ranged.instant.perPayoutFen, end),
      },
    }),
  };
}
