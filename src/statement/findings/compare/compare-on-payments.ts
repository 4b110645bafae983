import { compareTariffs, type Entry, GROUPS } from '../../../domain/comparison/index.ts';
import { type End, toEnd } from '../../../domain/ranges/index.ts';
import type { Business, RangedTariff } from '../../../domain/types.ts';
import type { Histogram } from '../histogram/histogram.ts';
import type { PaymentComparison, PeriodCost, PricedEntry } from '../result/comparison-schema.ts';
import { cheapestOnPayments } from './cheapest-on-payments.ts';
import { type Holding, toPeriodShare } from './ownership-share.ts';
import type { PricedTariff } from './price-histogram.ts';
import { priceRange } from './price-range.ts';
import { annualise, toMonthly } from './to-monthly.ts';

function toBusiness(histogram: Histogram, { terminals, years, coversDays, payouts }: Holding): Business {
  const payoutsPerMonth = payouts === 'daily' && coversDays > 0 ? (histogram.daily.day.length / coversDays) * 30 : 0;
  return { terminals, years, monthly: toMonthly(histogram, coversDays), growthPpm: 0, payoutsPerMonth };
}

function withoutInstant({ instant: _, ...tariff }: RangedTariff): RangedTariff {
  return tariff;
}

function toCost({ feeFen, instantFeeFen }: PricedTariff, ownershipFen: number, coversDays: number): PeriodCost {
  const totalFen = feeFen + instantFeeFen + ownershipFen;
  return { feeFen, instantFeeFen, ownershipFen, totalFen, annualFen: annualise(totalFen, coversDays) };
}

const inPrintedOrder = (a: PricedEntry, b: PricedEntry): number =>
  GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) ||
  a.typical.totalFen - b.typical.totalFen ||
  (a.name < b.name ? -1 : Number(a.name > b.name));

/**
 * Calculates what every entry would have cost on exactly these payments. Adds fees to the fen and the ownership cost
 * for the days of the statement. Sorts like the comparison page (rule O1).
 * @param market fills figures that an entry does not publish; null leaves them unknown Throws the errors of
 * `costOwnership`.
 */
export function compareOnPayments(
  histogram: Histogram,
  entries: readonly Entry[],
  market: RangedTariff | null,
  holding: Holding,
): PaymentComparison {
  const { coversDays, payouts } = holding;
  const known: RangedTariff[] = [];
  const rows = compareTariffs(entries, toBusiness(histogram, holding), market).map((row): PricedEntry => {
    const tariff = payouts === 'daily' ? row.tariff : withoutInstant(row.tariff);
    const priced = priceRange(histogram, tariff);
    const costAt = (end: End) => toCost(priced[end], toPeriodShare(row.cost[end].items, holding), coversDays);
    const unknown = [...new Set([...priced.unknown, ...row.cost.unknown])];
    if (unknown.length === 0) known.push(tariff);
    return {
      id: row.id,
      name: row.name,
      group: row.group,
      low: costAt('low'),
      typical: costAt('typical'),
      high: costAt('high'),
      channels: priced.typical.channels,
      unsupported: priced.typical.unsupported,
      unknown,
      market: [...new Set([...priced.market, ...row.cost.market])],
    };
  });
  const ends = known.map((tariff) => toEnd(tariff, 'typical'));
  return {
    rows: rows.sort(inPrintedOrder),
    combination: cheapestOnPayments(histogram, ends, holding),
    unassigned: histogram.unassigned,
  };
}
