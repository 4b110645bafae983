import type { ComparisonRow, Entry } from '../../domain/comparison/index.ts';
import { costRange } from '../../domain/ranges/index.ts';
import type { Business, CostRange, RangedTariff } from '../../domain/types.ts';
import type { CompareCell, CompareFacts, ComparePrices } from '../../facts/compare/types.ts';
import type { Format } from '../../format/format.ts';
import { type ClassedBusiness, type MarginScore, marginScore } from '../../scoring/margin/index.ts';
import type { RankResult } from '../../scoring/rank/index.ts';
import type { FullScore } from '../../scoring/score/index.ts';
import { toOfferCells } from './to-offer-cells.ts';

/** Provider or own offer of the merchant, with everything that its column shows. */
export type Column = {
  id: string;
  label: string;
  /** Address of its profile; null for an own offer. */
  href: string | null;
  /** Cost as the calculator computes it. If the user wants it, the market range fills what is not published. */
  row: ComparisonRow;
  /** Cost by its own figures only, on which marks and claims are based. */
  bare: CostRange;
  /** Price list of its own figures. */
  tariff: RangedTariff;
  /** Cells by row id; a row that is left out is not published. */
  cells: Readonly<Record<string, CompareCell>>;
  /** Null for an own offer, because the company behind it is not known. */
  score: FullScore | null;
  /** Share of draws in which it ranks first, 0 to 1; null if it is not ranked. */
  firstShare: number | null;
  /** Price above the cost floor; null for providers. */
  margin: MarginScore | null;
};

export type OwnEntry = Entry & { label: string };

type Input = {
  f: Format;
  facts: ComparePrices;
  compare: CompareFacts;
  rows: readonly ComparisonRow[];
  business: Business;
  /** Business with the merchant class that decides its cost floor. */
  classed: ClassedBusiness;
  scores: readonly FullScore[];
  ranks: RankResult;
  picks: readonly string[];
  offers: readonly OwnEntry[];
};

function firstShareOf(ranks: RankResult, id: string): number | null {
  return ranks.shares[ranks.ids.indexOf(id)]?.[0] ?? null;
}

function rowOf(rows: readonly ComparisonRow[], id: string): ComparisonRow {
  const row = rows.find((known) => known.id === id);
  if (!row) throw new Error(`expected a price of ${id}, got none`);
  return row;
}

/** Returns the columns in order: the picked providers, each by its first price list, then the own offers. */
export function toColumns(input: Input): Column[] {
  const { f, facts, compare, rows, business, classed, scores, ranks, picks, offers } = input;
  const providers = picks.map((id): Column => {
    const column = compare.columns.find((known) => known.id === id);
    const entry = facts.entries.find((known) => known.id === column?.tariffIds[0]);
    if (!column || !entry) throw new Error(`expected a provider with a price list, got ${id}`);
    return {
      id,
      label: column.label,
      href: column.href,
      row: rowOf(rows, entry.id),
      bare: costRange(entry.tariff, business),
      tariff: entry.tariff,
      cells: column.cells,
      score: scores.find((known) => known.id === id) ?? null,
      firstShare: firstShareOf(ranks, id),
      margin: null,
    };
  });
  const own = offers.map(
    ({ id, label, tariff }): Column => ({
      id,
      label,
      href: null,
      row: rowOf(rows, id),
      bare: costRange(tariff, business),
      tariff,
      cells: toOfferCells(tariff, f),
      score: null,
      firstShare: null,
      // An offer has no graded sources, so its figures count in full.
      margin: marginScore({ tariff, stale: [] }, () => 'B', [classed]),
    }),
  );
  return [...providers, ...own];
}
