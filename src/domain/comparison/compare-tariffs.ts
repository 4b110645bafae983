import { costRange } from '../ranges/cost-range.ts';
import { mapFigures } from '../ranges/figures.ts';
import { fillFromMarket } from '../ranges/fill-from-market.ts';
import { toEnds } from '../ranges/to-end.ts';
import type { Business, CostRange, FigureId, RangedTariff } from '../types.ts';

/** One price list to compare: a provider's plan, or an offer that the merchant entered. */
export type Entry = {
  id: string;
  /** Sort key for equal totals, the same in every language. */
  name: string;
  tariff: RangedTariff;
  /** Device of the plan. A printed code needs no terminal, so the market fills no figures of a terminal. */
  device: 'terminal' | 'code' | 'either';
  /** True for the merchant's present deal, which is never filled from the market. */
  ownOnly?: boolean;
};

export const GROUPS = ['full', 'part', 'unpublished'] as const;
export type Group = (typeof GROUPS)[number];

export type ComparisonRow = {
  id: string;
  name: string;
  group: Group;
  /** The tariff as priced, filled from the market. */
  tariff: RangedTariff;
  cost: CostRange;
  /** Share of the takings that the tariff does not accept, 0 to 1. */
  unsupportedShare: number;
};

/** Caches the results of `make` for as long as their keys exist. */
function memoize<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { value: Value }>();
  return (key) => {
    const kept = known.get(key) ?? { value: make(key) };
    known.set(key, kept);
    return kept.value;
  };
}

/** Returns the market range without the figures of a terminal: its rates, refund rule and instant settlement. */
const withoutTerminal = memoize((market: RangedTariff): RangedTariff => {
  const isKept = (id: FigureId) => id === 'refunds' || id.startsWith('rate:') || id.startsWith('instant.');
  return mapFigures(market, (id, figure) => (isKept(id) ? figure : 'unknown'));
});

/** Caches filled tariffs. They depend on market and tariff, but not on the business, which changes on each keystroke. */
const filledFrom = memoize((market: RangedTariff) => memoize((tariff: RangedTariff) => fillFromMarket(tariff, market)));

/** Caches the ends of tariffs, which do not depend on the business either. */
const endsOf = memoize(toEnds);

/** Returns the takings a month that the entry prices with figures of its own, in fen. */
function ownPricedFen({ tariff }: Entry, business: Business): number {
  const priced = new Set(tariff.rates.filter((rate) => rate.tiers !== 'unknown').map((rate) => rate.channel));
  return business.monthly.reduce((total, part) => total + (priced.has(part.channel) ? part.volumeFen : 0), 0);
}

/** Returns `unpublished` for an entry with its own prices for less than half of the takings that it accepts. */
function toGroup(entry: Entry, business: Business, unsupportedFen: number): Group {
  const volumeFen = business.monthly.reduce((total, part) => total + part.volumeFen, 0);
  if (2 * ownPricedFen(entry, business) < volumeFen - unsupportedFen) return 'unpublished';
  return unsupportedFen > 0 ? 'part' : 'full';
}

/** Orders rows by group, then by total at the typical values, then by name in code units (rule O1). */
function compareRows(a: ComparisonRow, b: ComparisonRow): number {
  const byGroup = GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group);
  const byTotal = a.cost.typical.totalFen - b.cost.typical.totalFen;
  return byGroup || byTotal || (a.name < b.name ? -1 : Number(a.name > b.name));
}

/**
 * Prices every entry for one business and sorts the rows by rule O1.
 * @param market fills figures that an entry does not publish; null leaves them unknown
 * @returns rows with amounts in fractional fen
 */
export function compareTariffs(
  entries: readonly Entry[],
  business: Business,
  market: RangedTariff | null,
): ComparisonRow[] {
  const volumeFen = business.monthly.reduce((total, part) => total + part.volumeFen, 0);
  const rows = entries.map((entry): ComparisonRow => {
    const filler = market && entry.device === 'code' ? withoutTerminal(market) : market;
    const tariff = filler && !entry.ownOnly ? filledFrom(filler)(entry.tariff) : entry.tariff;
    const cost = costRange(tariff, business, endsOf(tariff));
    const unsupportedFen = cost.typical.unsupportedVolumePerMonthFen;
    const unsupportedShare = volumeFen === 0 ? 0 : unsupportedFen / volumeFen;
    return {
      id: entry.id,
      name: entry.name,
      group: toGroup(entry, business, unsupportedFen),
      tariff,
      cost,
      unsupportedShare,
    };
  });
  return rows.sort(compareRows);
}
