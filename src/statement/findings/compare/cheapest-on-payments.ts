import type { Combination } from '../../../domain/combination/index.ts';
import type { ChannelVolume, Tariff } from '../../../domain/types.ts';
import { CHANNELS } from '../../../schemas/channels.ts';
import type { Histogram } from '../histogram/histogram.ts';
import { type Holding, ownershipOf } from './ownership-share.ts';
import { chargeDays, type FeeParts, priceTerms } from './price-terms.ts';
import { toMonthly } from './to-monthly.ts';

/** Tariff with its fees, and its cost with some channels routed to it. */
type PricedOffer = { tariff: Tariff; parts: FeeParts; costOf: (isRouted: readonly boolean[]) => number };

/** Prices a tariff. `costOf` prices each set of routed channels once and keeps the result. */
function toPricedOffer(
  tariff: Tariff,
  histogram: Histogram,
  monthly: readonly ChannelVolume[],
  holding: Holding,
): PricedOffer {
  const parts = priceTerms(histogram, tariff, holding.payouts === 'daily' && tariff.instant !== undefined);
  const { settledFen } = parts;
  const known = new Map<string, number>();
  const costOf = (isRouted: readonly boolean[]): number => {
    const key = isRouted.join();
    const before = known.get(key);
    if (before !== undefined) return before;
    let costFen = ownershipOf(tariff, isRouted, monthly, holding);
    for (const [channel, fen] of parts.feeFen.entries()) if (isRouted[channel]) costFen += fen;
    if (settledFen && tariff.instant) costFen += chargeDays(tariff.instant, settledFen, isRouted);
    known.set(key, costFen);
    return costFen;
  };
  return { tariff, parts, costOf };
}

/** Routes each used channel to the member with the smallest fees. Undefined if no member accepts a channel, or one is unused. */
function toRoutes(members: readonly PricedOffer[], used: readonly number[]): Map<number, PricedOffer> | undefined {
  const routes = new Map<number, PricedOffer>();
  for (const channel of used) {
    let taker: PricedOffer | undefined;
    for (const member of members) {
      if (!member.parts.isTaken[channel]) continue;
      if (!taker || (member.parts.feeFen[channel] as number) < (taker.parts.feeFen[channel] as number)) taker = member;
    }
    if (!taker) return undefined;
    routes.set(channel, taker);
  }
  const takers = new Set(routes.values());
  return members.every((member) => takers.has(member)) ? routes : undefined;
}

function toCombination(members: readonly PricedOffer[], routes: Map<number, PricedOffer>): Combination {
  let totalFen = 0;
  for (const member of members) totalFen += member.costOf(CHANNELS.map((_, index) => routes.get(index) === member));
  const byChannel = [...routes].map(([index, { tariff }]) => [CHANNELS[index], tariff.id]);
  return { tariffs: members.map(({ tariff }) => tariff.id), totalFen, routes: Object.fromEntries(byChannel) };
}

/**
 * Finds the cheapest one or two tariffs that together accept every channel of these payments (see src/domain/README.md).
 * Fees are exact to the fen on these payments; ownership covers their days. Among equal totals one tariff wins over two,
 * then the first by id. Returns null without payments, or if no two tariffs accept every channel.
 *
 * ! Every figure of every tariff must be known, because an unknown price would count as free.
 */
export function cheapestOnPayments(
  histogram: Histogram,
  tariffs: readonly Tariff[],
  holding: Holding,
): Combination | null {
  const used = [...CHANNELS.keys()].filter((index) => {
    const { sales = 0, refunds = 0 } = histogram.volumes[index] ?? {};
    return sales + refunds > 0;
  });
  if (used.length === 0) return null;
  const monthly = toMonthly(histogram, holding.coversDays);
  const offers = [...tariffs]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((tariff) => toPricedOffer(tariff, histogram, monthly, holding));
  const pairs = offers.flatMap((one, index) => offers.slice(index + 1).map((other) => [one, other]));
  let best: Combination | null = null;
  for (const members of [...offers.map((offer) => [offer]), ...pairs]) {
    const routes = toRoutes(members, used);
    if (!routes) continue;
    const combination = toCombination(members, routes);
    if (!best || combination.totalFen < best.totalFen) best = combination;
  }
  return best;
}
