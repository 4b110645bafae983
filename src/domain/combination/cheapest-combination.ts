import { at } from '../../base/at.ts';
import { costFlow } from '../ownership/cost-ownership.ts';
import { createFlow, isInUse } from '../ownership/flow.ts';
import type { Business, Channel, ChannelVolume, Tariff } from '../types.ts';
import { type CombinationMember, toMember } from './member.ts';

/** A set of tariffs, in order of id, that together accept every channel in use. */
export type Combination = {
  tariffs: string[];
  totalFen: number;
  /** Id of the tariff that takes each channel in use. */
  routes: Partial<Record<Channel, string>>;
};

/**
 * Returns the member with the smallest fee for each channel. Returns undefined if no member accepts a channel, or a
 * member gets none. Members are in order of id, so the first of equal fees wins.
 */
function toRoutes(members: readonly CombinationMember[], channels: number): CombinationMember[] | undefined {
  const routes: CombinationMember[] = [];
  for (let channel = 0; channel < channels; channel += 1) {
    let taker: CombinationMember | undefined;
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

/** Returns the cost without deposits, which depend on the routed volume. The result is never above the total. */
function toMinimum(members: readonly CombinationMember[], routes: readonly CombinationMember[]): number {
  let minimumFen = 0;
  for (const { holdingFen } of members) minimumFen += holdingFen;
  for (const [channel, { routedFen }] of routes.entries()) minimumFen += routedFen[channel] ?? 0;
  return minimumFen;
}

function toTotal(
  members: readonly CombinationMember[],
  routes: readonly CombinationMember[],
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
      for (const rest of subsets(items, size - 1, index + 1)) yield [at(items, index), ...rest];
}

/**
 * Returns the cheapest set of at most `maxTariffs` tariffs that together accept every channel in use. Each channel goes
 * to the member with the smallest expected fee. Every member gets at least one channel and pays its own items. Among
 * equal totals the smaller set wins, then the first by id. Returns null if no set accepts everything, or nothing is in
 * use. Amounts are in fractional fen. Errors as in `costOwnership`.
 *
 * ! Every figure of every tariff must be known, because an unknown price would win as if it were free.
 */
export function cheapestCombination(
  tariffs: readonly Tariff[],
  business: Business,
  maxTariffs: number,
): Combination | null {
  const used = business.monthly.filter(isInUse);
  const candidates = [...tariffs]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((tariff) => toMember(tariff, business, used));
  let best: Combination | null = null;
  for (let size = 1; size <= Math.min(maxTariffs, used.length); size += 1) {
    for (const members of subsets(candidates, size)) {
      const routes = toRoutes(members, used.length);
      if (!routes || (best && toMinimum(members, routes) >= best.totalFen)) continue;
      const totalFen = toTotal(members, routes, used, business);
      if (!best || totalFen < best.totalFen) {
        const byChannel = used.map(({ channel }, index) => [channel, routes[index]?.tariff.id]);
        best = { tariffs: members.map(({ tariff }) => tariff.id), totalFen, routes: Object.fromEntries(byChannel) };
      }
    }
  }
  return best;
}
