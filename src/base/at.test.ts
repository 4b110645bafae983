import { describe, expect, it } from 'vitest';
import { at } from './at.ts';

describe('at', () => {
  it('returns the first and the last item', () => {
    expect([at(['a', 'b'], 0), at(['a', 'b'], 1)]).toEqual(['a', 'b']);
    expect(at(Float64Array.of(1, 2), 1)).toBe(2);
  });

  it('returns an item that is undefined itself', () => {
    expect(at([undefined], 0)).toBeUndefined();
  });

  it.each([-1, 2, 0.5, Number.NaN])('throws for the index %d of two items', (index) => {
    expect(() => at(['a', 'b'], index)).toThrow(RangeError);
  });

  it('throws for any index of no items', () => {
    expect(() => at([], 0)).toThrow(RangeError);
  });
});
