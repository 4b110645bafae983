import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVELS } from '../../../src/schemas/criteria.ts';
import { type RankInput, rankProviders } from '../../../src/scoring/rank/rank-providers.ts';
import { tippingWeights } from '../../../src/scoring/rank/tipping-weights.ts';

const CRITERIA = 4;
const level = fc.constantFrom(...LEVELS);
const sub = fc.record({ weight: fc.integer({ min: 1, max: 40 }), low: level, high: level, applies: fc.boolean() });
const criterion = fc
  .array(sub, { minLength: 1, maxLength: 5 })
  .map((subs) =>
    subs.map(({ low, high, ...rest }) => ({ low: Math.min(low, high), high: Math.max(low, high), ...rest })),
  );
const provider = fc.array(criterion, { minLength: CRITERIA, maxLength: CRITERIA });
const weights = fc
  .array(fc.nat(40), { minLength: CRITERIA, maxLength: CRITERIA })
  .filter((all) => all.some((weight) => weight > 0));

const input: fc.Arbitrary<RankInput> = fc
  .record({
    weights,
    concentration: fc.constantFrom(1, 7, 40),
    draws: fc.constantFrom(1, 100, 700),
    seed: fc.nat(),
    providers: fc.array(provider, { minLength: 1, maxLength: 6 }),
  })
  .map(({ providers, ...rest }) => ({
    ...rest,
    providers: providers.map((criteria, index) => ({ id: `p${index}`, criteria })),
  }));

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

describe('rankProviders', () => {
  it('returns the same result twice', () => {
    fc.assert(
      fc.property(input, (given) => {
        expect(rankProviders(given)).toEqual(rankProviders(given));
      }),
    );
  });

  it('returns the same result for each provider in any order', () => {
    fc.assert(
      fc.property(input, fc.infiniteStream(fc.nat()), (given, picks) => {
        const providers = [...given.providers]
          .map((one) => ({ one, at: picks.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        const [first, second] = [rankProviders(given), rankProviders({ ...given, providers })];
        for (const [index, id] of first.ids.entries()) {
          const other = second.ids.indexOf(id);
          expect(second.shares[other]).toEqual(first.shares[index]);
          expect(second.confidence[other]).toEqual(first.confidence[index]);
          for (const [rival, rivalId] of first.ids.entries())
            expect(second.wins[other]?.[second.ids.indexOf(rivalId)]).toBe(first.wins[index]?.[rival]);
        }
      }),
    );
  });

  it('keeps the result between two providers if a third joins', () => {
    fc.assert(
      fc.property(input, provider, (given, criteria) => {
        const more = { ...given, providers: [{ id: 'a-third', criteria }, ...given.providers] };
        const wins = rankProviders(more)
          .wins.slice(1)
          .map((row) => row.slice(1));
        expect(wins).toEqual(rankProviders(given).wins);
      }),
    );
  });

  it('has shares that total 1 for each provider, each rank and each pair', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { shares, wins, confidence } = rankProviders(given);
        for (const [index, ofOne] of shares.entries()) {
          expect(sumOf(ofOne)).toBeCloseTo(1, 9);
          expect(sumOf(shares.map((row) => row[index] as number))).toBeCloseTo(1, 9);
          expect(confidence[index] === null).toBe(ofOne[0] === 0);
          for (const other of shares.keys())
            if (other !== index) expect((wins[index]?.[other] ?? 0) + (wins[other]?.[index] ?? 0)).toBeCloseTo(1, 9);
        }
      }),
    );
  });

  it('never ranks a provider first if another is better once and never worse', () => {
    const gap = fc.record({ middle: level, down: fc.nat(20), up: fc.nat(20), ahead: fc.nat(3) });
    const pair = fc.array(gap, { minLength: CRITERIA, maxLength: CRITERIA }).map((gaps) => ({
      weaker: gaps.map(({ middle, down }) => [{ weight: 10, low: Math.max(0, middle - down), high: middle }]),
      stronger: gaps.map(({ middle, up, ahead }) => [{ weight: 10, low: middle + ahead, high: middle + ahead + up }]),
    }));
    fc.assert(
      fc.property(
        input,
        pair,
        fc.boolean(),
        fc.nat(CRITERIA - 1),
        (given, { weaker, stronger }, isFirstById, strict) => {
          const middle = weaker[strict]?.[0]?.high ?? Number.NaN;
          stronger[strict] = [{ weight: 10, low: middle + 1, high: middle + 1 }];
          // Uses a weight that no draw makes too small for a double.
          const held = given.weights.map((weight, index) => (index === strict ? weight + 10 : weight));
          const [weak, strong] = isFirstById ? ['a', 'b'] : ['b', 'a'];
          const two = [
            { id: weak, criteria: weaker },
            { id: strong, criteria: stronger },
          ];
          const { ids, shares, wins } = rankProviders({
            ...given,
            weights: held,
            concentration: 40,
            providers: [...two, ...given.providers],
          });
          expect(ids[0]).toBe(weak);
          expect(shares[0]?.[0]).toBe(0);
          expect(wins[1]?.[0]).toBe(1);
        },
      ),
    );
  });

  it('ignores sub-scores that do not apply', () => {
    fc.assert(
      fc.property(input, (given) => {
        const providers = given.providers.map((one) => ({
          ...one,
          criteria: one.criteria.map((subs) => subs.filter(({ applies }) => applies)),
        }));
        expect(rankProviders({ ...given, providers })).toEqual(rankProviders(given));
      }),
    );
  });
});

describe('tippingWeights', () => {
  const quarter = fc.integer({ min: 0, max: 400 }).map((quarters) => quarters / 4);
  const scores = fc.array(quarter, { minLength: CRITERIA, maxLength: CRITERIA });
  /** Returns the total if one criterion has a weight and the others share the rest in proportion. */
  const totalAt = (all: readonly number[], given: readonly number[], criterion: number, weight: number): number => {
    const others = sumOf(given) - (given[criterion] as number);
    return sumOf(
      all.map(
        (score, index) => score * (index === criterion ? weight : ((given[index] as number) / others) * (1 - weight)),
      ),
    );
  };

  it('returns weights at which both have the same total, and the side on which the other leads', () => {
    fc.assert(
      fc.property(scores, scores, weights, (a, b, given) => {
        for (const { criterion, weight, side } of tippingWeights(a, b, given)) {
          expect(weight > 0 && weight < 1).toBe(true);
          const leadAt = (at: number) => totalAt(a, given, criterion, at) - totalAt(b, given, criterion, at);
          expect(Math.abs(leadAt(weight))).toBeLessThanOrEqual(1e-9);
          const [there, back] = side === 'above' ? [1, 0] : [0, 1];
          expect(leadAt(there)).toBeLessThanOrEqual(1e-9);
          expect(leadAt(back)).toBeGreaterThanOrEqual(-1e-9);
          const now = (given[criterion] as number) / sumOf(given);
          if (side === 'above') expect(now).toBeLessThanOrEqual(weight + 1e-9);
          else expect(now).toBeGreaterThanOrEqual(weight - 1e-9);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
