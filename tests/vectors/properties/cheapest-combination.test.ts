import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cheapestCombination } from '../../../src/domain/combination/cheapest-combination.ts';
import { expectedFee } from '../../../src/domain/fees/expected-fee.ts';
import { costOwnership } from '../../../src/domain/ownership/cost-ownership.ts';
import type { Business, Tariff } from '../../../src/domain/types.ts';
import { business, tariff } from './arbitraries.ts';

const tariffs = fc.uniqueArray(tariff, { selector: ({ id }) => id, minLength: 1, maxLength: 6 });

/** Returns the smallest total of all sets of up to `max` tariffs by direct search, or none. */
function smallestTotal(offered: Tariff[], shop: Business, max: number): number | undefined {
  const found: number[] = [];
  const visit = (members: Tariff[], rest: Tariff[]): void => {
    const total = members.length > 0 ? totalOf(members, shop) : undefined;
    if (total !== undefined) found.push(total);
    if (members.length < max)
      for (const [index, next] of rest.entries()) visit([...members, next], rest.slice(index + 1));
  };
  visit([], offered);
  return found.length > 0 ? Math.min(...found) : undefined;
}

function totalOf(members: Tariff[], shop: Business): number | undefined {
  const shares = new Map<Tariff, Business['monthly']>(members.map((member) => [member, []]));
  for (const line of shop.monthly) {
    const bids = members.flatMap((member) => {
      const rule = member.rates.find(({ channel }) => channel === line.channel);
      return rule ? [{ member, feeFen: expectedFee(rule, line.volumeFen / line.count, line.cv) }] : [];
    });
    const [best] = bids.sort((a, b) => a.feeFen - b.feeFen || (a.member.id < b.member.id ? -1 : 1));
    if (!best) return undefined;
    shares.get(best.member)?.push(line);
  }
  if ([...shares.values()].some((share) => share.length === 0)) return undefined;
  return members.reduce(
    (sum, member) => sum + costOwnership(member, { ...shop, monthly: shares.get(member) ?? [] }).totalFen,
    0,
  );
}

describe('cheapestCombination', () => {
  it('returns the cheapest of all sets', () => {
    fc.assert(
      fc.property(tariffs, business, fc.integer({ min: 1, max: 3 }), (offered, shop, max) => {
        const wanted = smallestTotal(offered, shop, max);
        const found = cheapestCombination(offered, shop, max);
        expect(found === null).toBe(wanted === undefined);
        if (found && wanted !== undefined) expect(Math.abs(found.totalFen - wanted)).toBeLessThanOrEqual(1e-9 * wanted);
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order of the tariffs', () => {
    fc.assert(
      fc.property(tariffs, business, (offered, shop) => {
        expect(cheapestCombination([...offered].reverse(), shop, 2)).toEqual(cheapestCombination(offered, shop, 2));
      }),
    );
  });
});
