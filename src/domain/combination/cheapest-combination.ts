import { costFlow } from '../ownership/cost-ownership.ts';
import { createFlow, isInUse } from '../ownership/flow.ts';
import type { Business, Channel, ChannelVolume, Tariff } from '../types.ts';
import { type Offer, toOffer } from './offer.ts';

/** `tariffs` in order of id; `routes` says which of them takes each channel in use. */
export type Combination = { tariffs: string[]; totalFen: number; routes: Partial<Record<Channel, string>> };

/** Each channel in use goes to the member with the smallest fee; members stand in order of id, so the first of equals wins. */
function toRoutes(members: readonly Offer[], channels: number): Offer[] | undefined {
  const routes: Offer[] = [];
  for (let channel = 0; channel < channels; channel += 1) {
    let taker: Offer | undefined;
    let takerFen = Number.POSITIVE_INFINITY;
    for (const member of members) {
      const feesFen = member.feesFen[channel];
      if (feesFen === undefined || feesFen >= takerFen) continue;
      taker = member;
      takerFen = feesFen;
    }
    if (!taker) return undefined;
    routes.push(taker);
  }
  return members.every((member) => routes.includes(member)) ? routes : undefined;
}

/** All but deposits, which the volumes decide; so never above the total. */
function toFloor(members: readonly Offer[], routes: readonly Offer[]): number {
  let floorFen = 0;
  for (const { holdingFen } of members) floorFen += holdingFen;
  for (const [channel, { routedFen }] of routes.entries()) floorFen += routedFen[channel] ?? 0;
  return floorFen;
}

function toTotal(
  members: readonly Offer[],
  routes: readonly Offer[],
  used: readonly ChannelVolume[],
  business: Business,
): number {
  let totalFen = 0;
  for (const member of members) {
    const flow = createFlow();
    for (const [channel, { volumeFen }] of used.entries()) {
      if (routes[channel] !== member) continue;
      flow.acceptedFen += volumeFen;
      flow.feesFen += member.feesFen[channel] ?? 0;
    }
    totalFen += costFlow(member.tariff, business, flow).totalFen;
  }
  return totalFen;
}

function* subsets<Item>(items: readonly Item[], size: number, from = 0): Generator<Item[]> {
  if (size === 0) yield [];
  else
    for (let index = from; index <= items.length - size; index += 1)
      for (const rest of subsets(items, size - 1, index + 1)) yield [items[index] as Item, ...rest];
}

/**
 * The cheapest set of at most `most` tariffs that together take every channel in use (rules: Cheapest combination):
 * each channel goes to the member with the smallest expected fee for it, every member gets at least one and pays its
 * own items. Among equal totals the smaller set, then the one first by id. Null when no set takes everything, or
 * nothing is in use. Fractional fen; errors as in `costOwnership`.
 *
 * ! Every figure of every tariff must be known: one of unknown price would win as if it were free.
 */
export function cheapestCombination(tariffs: readonly Tariff[], business: Business, most: number): Combination | null {
  const used = business.monthly.filter(isInUse);
  const offers = [...tariffs].sort((a, b) => (a.id < b.id ? -1 : 1)).map((tariff) => toOffer(tariff, business, used));
  let best: Combination | null = null;
  for (let size = 1; size <= Math.min(most, used.length); size += 1) {
    for (const members of subsets(offers, size)) {
      const routes = toRoutes(members, used.length);
      if (!routes || (best && toFloor(members, routes) >= best.totalFen)) continue;
      const totalFen = toTotal(members, routes, used, business);
      if (!best || totalFen < best.totalFen) {
        const byChannel = used.map(({ channel }, index) => [channel, routes[index]?.tariff.id]);
        best = { tariffs: members.map(({ tariff }) => tariff.id), totalFen, routes: Object.fromEntries(byChannel) };
      }
    }
  }
  return best;
}
