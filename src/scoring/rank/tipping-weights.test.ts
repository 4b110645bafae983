import { describe, expect, it } from 'vitest';
import { tippingWeights } from './tipping-weights.ts';

describe('tippingWeights', () => {
  it('finds the weight at which the other provider leads', () => {
    expect(tippingWeights([80, 20], [40, 60], [75, 25])).toEqual([
      { criterion: 0, weight: 0.5, side: 'below' },
      { criterion: 1, weight: 0.5, side: 'above' },
    ]);
  });

  it('leaves out a criterion that changes nothing, and is empty without a lead', () => {
    expect(tippingWeights([80, 60], [40, 50], [50, 50])).toEqual([]);
    expect(tippingWeights([80, 50], [40, 50], [50, 50])).toEqual([]);
    expect(tippingWeights([40, 60], [80, 20], [75, 25])).toEqual([]);
    expect(tippingWeights([50, 50], [50, 50], [75, 25])).toEqual([]);
  });

  it('keeps the proportion of the other weights, also for a criterion of weight 0', () => {
    const [tip] = tippingWeights([60, 0, 90], [50, 100, 10], [100, 0, 0]);
    expect(tip).toEqual({ criterion: 1, weight: expect.closeTo(1 / 11, 12), side: 'above' });
    expect(tippingWeights([60, 50], [50, 60], [100, 0])).toEqual([{ criterion: 1, weight: 0.5, side: 'above' }]);
  });
});
