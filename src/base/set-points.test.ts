import { describe, expect, it } from 'vitest';
import { setPoints } from './set-points.ts';

describe('setPoints', () => {
  it('keeps the others in proportion', () => {
    expect(setPoints([20, 40, 40], 2, 10)).toEqual([30, 60, 10]);
  });

  it('gives odd points to the largest remainders, ties to the earlier', () => {
    expect(setPoints([25, 25, 25, 25], 3, 0)).toEqual([34, 33, 33, 0]);
    expect(setPoints([10, 20, 70], 2, 69)).toEqual([10, 21, 69]);
  });

  it('gives the rest to the first of the others when they have nothing', () => {
    expect(setPoints([0, 0, 100], 2, 60)).toEqual([40, 0, 60]);
    expect(setPoints([100, 0, 0], 0, 60)).toEqual([60, 40, 0]);
  });

  it('holds the value between 0 and 100 and whole', () => {
    expect(setPoints([50, 50], 0, 130)).toEqual([100, 0]);
    expect(setPoints([50, 50], 0, -3)).toEqual([0, 100]);
    expect(setPoints([50, 50], 0, 33.6)).toEqual([34, 66]);
    expect(setPoints([100], 0, 20)).toEqual([100]);
  });

  it('refuses an index that is not there', () => {
    expect(() => setPoints([50, 50], 2, 10)).toThrow(RangeError);
    expect(() => setPoints([50, 50], -1, 10)).toThrow(RangeError);
  });
});
