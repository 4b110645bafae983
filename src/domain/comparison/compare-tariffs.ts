import { costRange } from '../ranges/cost-range.ts';
import { fillFromMarket } from '../ranges/fill-from-market.ts';
import type { Business, CostRange, RangedTariff } from '../types.ts';

/** One price list to compare: a provider's plan or an offer of the merchant's own. */
export type Entry = {
  id: string;
  /** Breaks ties in the order; the same in every language. */
  name: string;
  tariff: RangedTariff;
  /** What stands on the counter decides which market figures could apply: a printed code needs no terminal. */
  device: 'terminal' | 'code' | 'either';
  /** Never filled from the market: the deal a merchant has is what it is. */
  ownOnly?: boolean;
};

export const GROUPS = ['full', 'part', 'unpublished'] as const;
export type Group = (typeof GROUPS)[number];

export type ComparisonRow = {
  id: string;
  name: string;
  group: Group;
  /** The tariff as priced, market figures filled in. */
  tariff: RangedTariff;
  cost: CostRange;
  /** Share of takings that cannot be taken, 0 to 1. */
  unsupportedShare: number;
};

const TERMINAL_BLOCKS = ['purchase', 'deposit', 'annual', 'data', 'upgrade', 'maintenance'] as const;

/** `make` with its results kept as long as what they were made from. */
function remember<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { value: Value }>();
  return (key) => {
    const kept = known.get(key) ?? { value: make(key) };
    known.set(key, kept);
    return kept.value;
  };
}

/** The market range for a plan without a terminal: its rates only. */
const withoutTerminal = remember((market: RangedTariff): RangedTariff => {
  const ownership: Record<string, object> = { ...market.ownership };
  for (const block of TERMINAL_BLOCKS)
    ownership[block] = Object.fromEntries(Object.keys(ownership[block] ?? {}).map((figure) => [figure, 'unknown']));
  return { ...market, ownership: ownership as unknown as RangedTariff['ownership'] };
});

/** Filling depends on the market and the tariff only, not on the business, which changes with every keystroke. */
const filledFrom = remember((market: RangedTariff) =>
  remember((tariff: RangedTariff) => fillFromMarket(tariff, market)),
);

/** Takings a month that the entry prices with figures of its own, in fen. */
function ownPricedFen({ tariff }: Entry, business: Business): number {
  const priced = new Set(tariff.rates.filter((rate) => rate.tiers !== 'unknown').map((rate) => rate.channel));
  return business.monthly.reduce((total, part) => total + (priced.has(part.channel) ? part.volumeFen : 0), 0);
}

/** An entry with prices of its own for less than half of what it takes is compared at market prices, and stands last. */
function toGroup(entry: Entry, business: Business, unsupportedFen: number): Group {
  const volumeFen = business.monthly.reduce((total, part) => total + part.volumeFen, 0);
  if (2 * ownPricedFen(entry, business) < volumeFen - unsupportedFen) return 'unpublished';
  return unsupportedFen > 0 ? 'part' : 'full';
}

/** The printed order: group, then total at the typical values, then name by code unit. */
export function byPrintedOrder(a: ComparisonRow, b: ComparisonRow): number {
  const byGroup = GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group);
  const byTotal = a.cost.typical.totalFen - b.cost.typical.totalFen;
  return byGroup || byTotal || (a.name < b.name ? -1 : Number(a.name > b.name));
}

/**
 * Prices every entry for one business and sorts by the printed rule (O1).
 * @param market fills what an entry does not publish; null leaves unknown lines unknown
 * @returns money in fractional fen, not rounded
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
    const cost = costRange(tariff, business);
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
  return rows.sort(byPrintedOrder);
}
