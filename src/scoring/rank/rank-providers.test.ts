import { describe, expect, it } from 'vitest';
import type { RankCriterion } from './draw-scores.ts';
import { type RankInput, rankProviders } from './rank-providers.ts';

const known = (...levels: number[]): RankCriterion[] =>
  levels.map((level) => [{ weight: 10, low: level, high: level }]);
const open: RankCriterion = [{ weight: 10, low: 0, high: 100 }];
const rank = (change: Partial<RankInput>) =>
  rankProviders({ weights: [50, 50], concentration: 40, draws: 10_000, seed: 1, providers: [], ...change });

describe('rankProviders', () => {
  it('is certain if everything is known and one provider leads in every criterion', () => {
    const providers = [
      { id: 'b', criteria: known(50, 50) },
      { id: 'a', criteria: known(25, 50) },
      { id: 'c', criteria: known(75, 75) },
    ];
    expect(rank({ providers })).toEqual({
      ids: ['b', 'a', 'c'],
      shares: [
        [0, 1, 0],
        [0, 0, 1],
        [1, 0, 0],
      ],
      wins: [
        [0, 1, 0],
        [0, 0, 0],
        [1, 1, 0],
      ],
      confidence: [null, null, 1],
      draws: 10_000,
    });
  });

  it('breaks ties by id', () => {
    const criteria = known(50, 50);
    const { shares, wins, confidence } = rank({ providers: ['b', 'a'].map((id) => ({ id, criteria })) });
    expect(shares).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(wins[1]).toEqual([1, 0]);
    expect(confidence).toEqual([null, 1]);
  });

  it('gives two unknown providers equal shares', () => {
    const providers = ['a', 'b'].map((id) => ({ id, criteria: [open, open] }));
    const { shares, wins, confidence } = rank({ providers });
    for (const share of [shares[0]?.[0], wins[1]?.[0], confidence[0], confidence[1]])
      expect(Math.abs((share ?? 0) - 0.5)).toBeLessThan(0.04);
    const counts = confidence.map((factor) => 2_000 * (factor ?? Number.NaN));
    for (const count of counts) expect(count).toBeCloseTo(Math.round(count), 9);
    // With fewer draws each count would be a multiple of ten here.
    expect(counts.some((count) => Math.round(count) % 10 !== 0)).toBe(true);
  });

  it('gives the weight of what does not apply to the rest', () => {
    const away: RankCriterion = [{ weight: 10, low: 0, high: 0, applies: false }];
    const providers = [
      { id: 'a', criteria: [...known(60), away] },
      { id: 'b', criteria: known(60, 0) },
      { id: 'c', criteria: known(59.9, 60) },
    ];
    expect(rank({ providers }).shares.map(([first]) => first)).toEqual([1, 0, 0]);
    expect(rank({ providers: [...providers, { id: 'd', criteria: [away, away] }] }).shares[3]).toEqual([0, 0, 0, 1]);
  });

  it('ignores a criterion of weight 0', () => {
    const providers = [
      { id: 'a', criteria: known(0, 60) },
      { id: 'b', criteria: known(100, 50) },
    ];
    expect(rank({ weights: [0, 10], providers }).shares[0]).toEqual([1, 0]);
  });

  it('returns the confidence under the central weights', () => {
    const providers = [
      { id: 'a', criteria: known(100, 0) },
      { id: 'b', criteria: known(0, 100) },
    ];
    const { shares, confidence } = rank({ providers });
    expect(Math.abs((shares[0]?.[0] ?? 0) - 0.5)).toBeLessThan(0.02);
    expect(confidence).toEqual([1, 1]);
  });

  it('accepts any number of draws above 0 and up to 255 providers', () => {
    const providers = [{ id: 'a', criteria: [open, open] }];
    expect(rank({ providers, draws: 1 })).toMatchObject({ shares: [[1]], wins: [[0]], confidence: [1] });
    expect(rank({ providers, draws: 2_003 }).shares).toEqual([[1]]);
    expect(rank({})).toEqual({ ids: [], shares: [], wins: [], confidence: [], draws: 10_000 });
    const crowd = Array.from({ length: 255 }, (_, index) => ({ id: `p${1000 + index}`, criteria: known(50, 50) }));
    expect(rank({ providers: crowd, draws: 402 }).shares.every((row, index) => row[index] === 1)).toBe(true);
    expect(() => rank({ providers: [...crowd, ...crowd] })).toThrow(RangeError);
    expect(() => rank({ draws: 0 })).toThrow(RangeError);
    expect(() => rank({ weights: [0, 0] })).toThrow(RangeError);
  });
});
