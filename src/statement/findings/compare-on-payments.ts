import type { Combination } from '../../domain/combination/index.ts';
import { compareTariffs, type Entry, GROUPS, type Group } from '../../domain/comparison/index.ts';
import type { StatementFees } from '../../domain/fees/index.ts';
import { type End, toEnd } from '../../domain/ranges/index.ts';
import type { Business, FigureId, RangedTariff } from '../../domain/types.ts';
import { cheapestOnPayments } from './cheapest-on-payments.ts';
import type { ChannelSums, Histogram } from './histogram.ts';
import { type Holding, toPeriodShare } from './ownership-share.ts';
import type { Priced } from './price-all.ts';
import { priceRange } from './price-range.ts';
import { annualise, toMonthly } from './to-monthly.ts';

/** Fees are whole fen; ownership, and so the total, may be fractional. `annualFen` is null below 28 days. */
export type PeriodCost = {
  feeFen: number;
  instantFeeFen: number;
  ownershipFen: number;
  totalFen: number;
  annualFen: number | null;
};

export type PricedEntry = {
  id: string;
  name: string;
  group: Group;
  low: PeriodCost;
  typical: PeriodCost;
  high: PeriodCost;
  /** At the typical values, by channel that is taken. */
  channels: StatementFees['channels'];
  unsupported: StatementFees['unsupported'];
  /** With any, the totals read "at least" and `high` is no upper limit. */
  unknown: FigureId[];
  market: FigureId[];
};

export type PaymentComparison = {
  rows: PricedEntry[];
  /** Of the entries without unknown figures, at their typical values. */
  combination: Combination | null;
  /** Payments that no tariff could be asked about. */
  unassigned: ChannelSums;
};

function toBusiness(histogram: Histogram, { terminals, years, coversDays, payouts }: Holding): Business {
  const payoutsPerMonth = payouts === 'daily' && coversDays > 0 ? (histogram.daily.day.length / coversDays) * 30 : 0;
  return { terminals, years, monthly: toMonthly(histogram, coversDays), growthPpm: 0, payoutsPerMonth };
}

function withoutInstant({ instant: _, ...tariff }: RangedTariff): RangedTariff {
  return tariff;
}

function toCost({ feeFen, instantFeeFen }: Priced, ownershipFen: number, coversDays: number): PeriodCost {
  const totalFen = feeFen + instantFeeFen + ownershipFen;
  return { feeFen, instantFeeFen, ownershipFen, totalFen, annualFen: annualise(totalFen, coversDays) };
}

const inPrintedOrder = (a: PricedEntry, b: PricedEntry): number =>
  GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) ||
  a.typical.totalFen - b.typical.totalFen ||
  (a.name < b.name ? -1 : Number(a.name > b.name));

/**
 * What every entry would have cost on exactly these payments: fees to the fen, and the items of ownership of
 * `holding.years` as far as they fall on the days of the statement. Sorted as the comparison is (O1).
 * @param market fills what an entry does not publish; null leaves unknown figures unknown
 * Errors as in `costOwnership`.
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
