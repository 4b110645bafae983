import { describe, expect, it } from 'vitest';
import { setPoints } from './set-points.ts';

describe('setPoints', () => {
  it('keeps the others in proportion', () => {
    expect(setPoints([20, 40, 40], 2, 10)).toEqual([30, 60, 10]);
  });

  it('gives leftover points to the largest remainders, ties to the earlier', () => {
    expect(setPoints([25, 25, 25, 25], 3, 0)).toEqual([34, 33, 33, 0]);
    expect(setPoints([10, 20, 70], 2, 69)).toEqual([10, 21, 69]);
  });

  it('gives the rest to the first of the others if they are all 0', () => {
    expect(setPoints([0, 0, 100], 2, 60)).toEqual([40, 0, 60]);
    expect(setPoints([100, 0, 0], 0, 60)).toEqual([60, 40, 0]);
  });

  it('rounds the value and limits it to 0–100', () => {
    expect(setPoints([50, 50], 0, 130)).toEqual([100, 0]);
    expect(setPoints([50, 50], 0, -3)).toEqual([0, 100]);
    expect(setPoints([50, 50], 0, 33.6)).toEqual([34, 66]);
    expect(setPoints([100], 0, 20)).toEqual([100]);
  });

  it('throws for an index that does not exist', () => {
    expect(() => setPoints([50, 50], 2, 10)).toThrow(RangeError);
    expect(() => setPoints([50, 50], -1, 10)).toThrow(RangeError);
  });
});
