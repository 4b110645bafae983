import { describe, expect, it } from 'vitest';
import { drawWeights, nextGamma, toShapes } from './dirichlet.ts';
import { createRandom } from './random.ts';

const DRAWS = 40_000;

/** Mean and variance of a column. */
function momentsOf(values: ArrayLike<number>): { mean: number; variance: number } {
  const all = Array.from(values);
  const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
  return { mean, variance: all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / all.length };
}

describe('nextGamma', () => {
  it.each([0.07, 0.5, 1, 2.8, 16])('has mean and variance %d', (shape) => {
    const state = createRandom(5, 'gamma');
    const { mean, variance } = momentsOf(Array.from({ length: DRAWS }, () => nextGamma(shape, state)));
    expect(Math.abs(mean / shape - 1)).toBeLessThan(5 / Math.sqrt(DRAWS * shape));
    expect(Math.abs(variance / shape - 1)).toBeLessThan(5 * Math.sqrt((2 + 6 / shape) / DRAWS));
  });
});

describe('drawWeights', () => {
  const weights = [15, 15, 15, 10, 20, 0, 25];
  const columns = weights.map(() => new Float64Array(DRAWS));
  drawWeights(toShapes(weights, 40), createRandom(6, 'weights'), columns, DRAWS);

  it('has the means and variances of the distribution, and keeps a weight of 0', () => {
    for (const [index, weight] of weights.entries()) {
      const share = weight / 100;
      const { mean, variance } = momentsOf(columns[index] ?? []);
      expect(mean).toBeCloseTo(share, 2);
      expect(variance).toBeCloseTo((share * (1 - share)) / 41, 3);
    }
    expect(columns[5]?.every((weight) => weight === 0)).toBe(true);
  });

  it('totals 1 in every row', () => {
    for (let row = 0; row < DRAWS; row += 97)
      expect(columns.reduce((sum, column) => sum + (column[row] as number), 0)).toBeCloseTo(1, 12);
  });

  it('draws weights even if nearly every gamma number underflows', () => {
    const few = [1, 1, 1].map(() => new Float64Array(50));
    drawWeights(toShapes([1, 1, 1], 0.01), createRandom(7, 'tiny'), few, 50);
    for (let row = 0; row < 50; row += 1)
      expect(few.reduce((sum, column) => sum + (column[row] as number), 0)).toBeCloseTo(1, 12);
  });
});

describe('toShapes', () => {
  it.each([
    [[0, 0], 40],
    [[], 40],
    [[10, -1], 40],
    [[10, Number.NaN], 40],
    [[10, 5], 0],
    [[10, 5], Number.NaN],
  ])('rejects %j with a concentration of %d', (weights, concentration) => {
    expect(() => toShapes(weights, concentration)).toThrow(RangeError);
  });
});
