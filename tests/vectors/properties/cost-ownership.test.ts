import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedFee } from '../../../src/domain/fees/expected-fee.ts';
import { costOwnership } from '../../../src/domain/ownership/cost-ownership.ts';
import type { Business, Tariff } from '../../../src/domain/types.ts';
import { business, tariff } from './arbitraries.ts';

/** Tolerance for sums of doubles in a different order. */
function expectSame(actual: number, wanted: number): void {
  expect(Math.abs(actual - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
}

/** Returns the total from the table of items, month by month. */
function totalByMonth({ rates, ownership, instant }: Tariff, shop: Business): number {
  const { purchase, deposit, annual, data, upgrade, maintenance } = ownership;
  const { terminals, years } = shop;
  let totalFen = terminals * purchase.priceFen + purchase.setupFen + terminals * deposit.amountFen;
  let reachedFen = 0;
  for (let month = 0; month < 12 * years; month += 1) {
    const year = Math.floor(month / 12);
    if (month % 12 === 0) {
      totalFen += terminals * annual.perTerminalFen + annual.perMerchantFen;
      if (year > 0 && upgrade.everyYears > 0 && year % upgrade.everyYears === 0)
        totalFen += terminals * upgrade.perTerminalFen;
    }
    if (month >= data.freeMonths) totalFen += terminals * data.perMonthFen;
    if (month >= maintenance.freeMonths) totalFen += terminals * maintenance.perMonthFen;
    for (const { channel, volumeFen, count, cv } of shop.monthly) {
      const rule = rates.find((candidate) => candidate.channel === channel);
      if (!rule) continue;
      const grown = (1 + shop.growthPpm / 1e6) ** year;
      const feeFen = grown * count * expectedFee(rule, volumeFen / count, cv);
      totalFen += feeFen;
      if (instant && shop.payoutsPerMonth > 0) totalFen += ((grown * volumeFen - feeFen) * instant.ratePpm) / 1e6;
      if (month < (deposit.withinMonths ?? 0)) reachedFen += grown * volumeFen;
    }
    if (instant) totalFen += shop.payoutsPerMonth * instant.perPayoutFen;
  }
  const returned =
    deposit.refund === 'always' ||
    (deposit.refund === 'on-volume' && reachedFen >= terminals * (deposit.volumeFen ?? 0));
  return returned ? totalFen - terminals * deposit.amountFen : totalFen;
}

describe('costOwnership', () => {
  it('equals the sum of the table of items, month by month', () => {
    fc.assert(
      fc.property(tariff, business, (priced, shop) =>
        expectSame(costOwnership(priced, shop).totalFen, totalByMonth(priced, shop)),
      ),
    );
  });

  it('has the same total by item, by year and overall', () => {
    fc.assert(
      fc.property(tariff, business, (priced, shop) => {
        const { items, byYear, totalFen, perYearFen } = costOwnership(priced, shop);
        expectSame(
          Object.values(items).reduce((sum, fen) => sum + fen, 0),
          totalFen,
        );
        expectSame(
          byYear.reduce((sum, fen) => sum + fen, 0),
          totalFen,
        );
        expectSame(perYearFen * shop.years, totalFen);
      }),
    );
  });

  it('has transaction fees by channel that add up to the item', () => {
    fc.assert(
      fc.property(tariff, business, (priced, shop) => {
        const { byChannel, items } = costOwnership(priced, shop);
        expectSame(
          Object.values(byChannel).reduce((sum, fen) => sum + fen, 0),
          items.transaction,
        );
      }),
    );
  });

  it('prices each channel by its own rule over all years, and lists accepted channels in use only', () => {
    fc.assert(
      fc.property(tariff, business, (priced, shop) => {
        const { byChannel } = costOwnership(priced, shop);
        const growth = Array.from({ length: shop.years }, (_, year) => (1 + shop.growthPpm / 1e6) ** year);
        const months = 12 * growth.reduce((sum, factor) => sum + factor, 0);
        const accepted = shop.monthly.filter((line) => priced.rates.some(({ channel }) => channel === line.channel));
        expect(Object.keys(byChannel)).toEqual(accepted.map(({ channel }) => channel));
        for (const { channel, volumeFen, count, cv } of accepted) {
          const rule = priced.rates.find((candidate) => candidate.channel === channel);
          if (!rule) throw new Error(`no rule for ${channel}`);
          expectSame(byChannel[channel] ?? Number.NaN, months * count * expectedFee(rule, volumeFen / count, cv));
        }
      }),
    );
  });

  it('counts each fen of takings as accepted or as not accepted', () => {
    fc.assert(
      fc.property(tariff, business, (priced, shop) => {
        const { acceptedVolumeFen, unsupportedVolumePerMonthFen } = costOwnership(priced, { ...shop, years: 1 });
        expectSame(
          acceptedVolumeFen / 12 + unsupportedVolumePerMonthFen,
          shop.monthly.reduce((sum, { volumeFen }) => sum + volumeFen, 0),
        );
      }),
    );
  });
});
