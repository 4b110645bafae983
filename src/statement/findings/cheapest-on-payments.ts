import type { Combination } from '../../domain/combination/index.ts';
import type { ChannelVolume, Tariff } from '../../domain/types.ts';
import { CHANNELS } from '../../schemas/channels.ts';
import type { Histogram } from './histogram.ts';
import { type Holding, ownershipOf } from './ownership-share.ts';
import { chargeDays, type Parts, priceTerms } from './price-terms.ts';
import { toMonthly } from './to-monthly.ts';

type Offer = { tariff: Tariff; parts: Parts; costOf: (isRouted: readonly boolean[]) => number };

/** What a member costs with some of its channels routed to it, each set of channels priced once. */
function toOffer(tariff: Tariff, histogram: Histogram, monthly: readonly ChannelVolume[], holding: Holding): Offer {
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

/** Each channel in use to the member with the smallest fees on it, the first of equals; undefined where one is not taken. */
function toRoutes(members: readonly Offer[], used: readonly number[]): Map<number, Offer> | undefined {
  const routes = new Map<number, Offer>();
  for (const channel of used) {
    let taker: Offer | undefined;
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

function toCombination(members: readonly Offer[], routes: Map<number, Offer>): Combination {
  let totalFen = 0;
  for (const member of members) totalFen += member.costOf(CHANNELS.map((_, index) => routes.get(index) === member));
  const byChannel = [...routes].map(([index, { tariff }]) => [CHANNELS[index], tariff.id]);
  return { tariffs: members.map(({ tariff }) => tariff.id), totalFen, routes: Object.fromEntries(byChannel) };
}

/**
 * The cheapest one or two tariffs that together take every channel of these payments (rules: Cheapest combination),
 * with fees to the fen on exactly these payments and ownership over their days. Among equal totals one before two, then
 * the first by id. Null when no two take everything or there is no payment.
 *
 * ! Every figure of every tariff must be known: one of unknown price would win as if it were free.
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
    .map((tariff) => toOffer(tariff, histogram, monthly, holding));
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
