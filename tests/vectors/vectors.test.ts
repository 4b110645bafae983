import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Combination, cheapestCombination } from '../../src/domain/combination/cheapest-combination.ts';
import { chargeSale } from '../../src/domain/fees/charge-sale.ts';
import { expectedFee } from '../../src/domain/fees/expected-fee.ts';
import { costFloor, type FloorChannel, type MerchantClass } from '../../src/domain/floor/cost-floor.ts';
import { costOwnership } from '../../src/domain/ownership/cost-ownership.ts';
import type { Business, OwnershipCost, RateRule, StatementFees, Tariff } from '../../src/domain/types.ts';
import { type RankInput, rankProviders } from '../../src/scoring/rank/rank-providers.ts';
import { scoreCriteria } from '../../src/scoring/score/score-criteria.ts';
import type { CriterionInput, Score } from '../../src/scoring/types.ts';
import { priceHistogram, toHistogram } from '../../src/statement/index.ts';
import { priceStatement, type Transaction } from '../support/price-statement.ts';
import { toStatement } from '../support/to-statement.ts';

/** VECTORS_DIR is a folder of other cases with the same file names. Other files in it are ignored. */
const folder = process.env.VECTORS_DIR ? resolve(process.env.VECTORS_DIR) : import.meta.dirname;

function readCases<Case>(file: string): Case[] {
  const path = join(folder, file);
  if (!existsSync(path))
    throw new Error(`${folder}/${file}: no such file; VECTORS_DIR must contain every file of tests/vectors`);
  const cases: Case[] = JSON.parse(readFileSync(path, 'utf8'));
  if (cases.length === 0) throw new Error(`${path} contains no case`);
  return cases;
}

/** Creates a test that checks every case of a file. A failure names file and index. */
function testCases<Case>(file: string, check: (worked: Case, name: string) => void): void {
  it(`agrees with every case of ${file}`, () => {
    for (const [index, worked] of readCases<Case>(file).entries()) check(worked, `${file} case ${index}`);
  });
}

/** Expects a value within a relative tolerance of 1e-6, or 0.001 near zero. Null only matches null. */
function expectClose(actual: number | null, expected: number | null, name: string): void {
  if (actual === null || expected === null) expect(actual, name).toBe(expected);
  else
    expect(Math.abs(actual - expected), `${name}: ${actual}, expected ${expected}`).toBeLessThanOrEqual(
      Math.max(1e-6 * Math.abs(expected), 1e-3),
    );
}

/** Returns the share of 10,000 draws at each rank, by provider, rank and seed. */
function rankOften(input: Omit<RankInput, 'seed' | 'draws'>, seeds: readonly number[]) {
  const runs = seeds.map((seed) => rankProviders({ ...input, draws: 10_000, seed }));
  const sharesOf = (provider: number, rank: number) => runs.map(({ shares }) => shares[provider]?.[rank] ?? Number.NaN);
  return input.providers.map((_, provider) => input.providers.map((_, rank) => sharesOf(provider, rank)));
}

describe('test cases of the cost model', () => {
  testCases<{ rule: RateRule; amountFen: number; feeFen: number }>('fee.json', ({ rule, amountFen, feeFen }, name) => {
    expect(chargeSale(rule, amountFen), name).toBe(feeFen);
  });

  testCases<{ tariff: Tariff; transactions: Transaction[]; expected: StatementFees }>(
    'statement.json',
    ({ tariff, transactions, expected }, name) => {
      expect(priceStatement(tariff, transactions), name).toEqual(expected);
    },
  );

  // Checks the counted payments too: their price equals pricing each payment, to the fen.
  testCases<{ tariff: Tariff; transactions: Transaction[]; expected: StatementFees }>(
    'statement.json',
    ({ tariff, transactions, expected }, name) => {
      const { id: _, ...priced } = priceHistogram(toHistogram(toStatement(transactions)), tariff);
      expect(priced, name).toEqual(expected);
    },
  );

  testCases<{ rule: RateRule; meanFen: number; cv: number; expectedFeeFen: number }>(
    'expected-fee.json',
    ({ rule, meanFen, cv, expectedFeeFen }, name) => {
      expectClose(expectedFee(rule, meanFen, cv), expectedFeeFen, name);
    },
  );

  testCases<{ tariff: Tariff; business: Business; expected: OwnershipCost }>(
    'ownership.json',
    ({ tariff, business, expected }, name) => {
      const { items, byYear, byChannel: _, ...sums } = expected;
      const cost = costOwnership(tariff, business);
      expect(Object.keys(cost.items).sort(), name).toEqual(Object.keys(items).sort());
      expect(cost.byYear, name).toHaveLength(byYear.length);
      for (const item of Object.keys(items) as (keyof typeof items)[])
        expectClose(cost.items[item], items[item], `${name} ${item}`);
      for (const [year, fen] of byYear.entries()) expectClose(cost.byYear[year] ?? null, fen, `${name} year ${year}`);
      for (const sum of Object.keys(sums) as (keyof typeof sums)[]) expectClose(cost[sum], sums[sum], `${name} ${sum}`);
    },
  );

  testCases<{ tariffs: Tariff[]; business: Business; most: number; expected: Combination | null }>(
    'combination.json',
    ({ tariffs, business, most: max, expected }, name) => {
      const found = cheapestCombination(tariffs, business, max);
      expect(found && { tariffs: found.tariffs, routes: found.routes }, name).toEqual(
        expected && { tariffs: expected.tariffs, routes: expected.routes },
      );
      expectClose(found?.totalFen ?? null, expected?.totalFen ?? null, name);
    },
  );

  testCases<{ channel: FloorChannel; amountFen: number; class: MerchantClass; floorFen: number }>(
    'cost-floor.json',
    (worked, name) => {
      expectClose(costFloor(worked.channel, worked.amountFen, worked.class), worked.floorFen, name);
    },
  );

  testCases<{ criteria: CriterionInput[]; expected: Score }>('score.json', ({ criteria, expected }, name) => {
    const { criteria: byCriterion, ...total } = scoreCriteria(criteria);
    const pairs = [total, ...byCriterion].map(
      (range, index) => [range, [expected, ...expected.criteria][index]] as const,
    );
    expect(
      byCriterion.map(({ id }) => id),
      name,
    ).toEqual(expected.criteria.map(({ id }) => id));
    for (const [actual, range] of pairs)
      for (const end of ['low', 'high', 'completeness'] as const)
        expect(Math.abs(actual[end] - (range?.[end] ?? Number.NaN)), `${name} ${end}`).toBeLessThanOrEqual(1e-6);
  });

  // Limits the difference to 0.015 for the mean of four seeds and to 0.02 for each. The expected shares are sampled
  // too, and about one in a hundred differs by 0.015.
  testCases<Omit<RankInput, 'seed' | 'draws'> & { expected: Record<string, number[]> }>(
    'rank.json',
    ({ weights, concentration, providers, expected }, name) => {
      const found = rankOften({ weights, concentration, providers }, [1, 2, 3, 4]);
      for (const [provider, { id }] of providers.entries()) {
        for (const [rank, share] of (expected[id] as number[]).entries()) {
          const shares = found[provider]?.[rank] ?? [];
          const mean = shares.reduce((sum, one) => sum + one, 0) / shares.length;
          const worst = Math.max(...shares.map((one) => Math.abs(one - share)));
          expect(Math.abs(mean - share), `${name} ${id} at rank ${rank}: ${mean}, worked out ${share}`).toBeLessThan(
            0.015,
          );
          expect(worst, `${name} ${id} at rank ${rank}`).toBeLessThan(0.02);
        }
      }
    },
  );
});
