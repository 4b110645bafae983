import { describe, expect, it } from 'vitest';
import { doubtReseller, pointsOfMargin } from './margin-points.ts';

describe('pointsOfMargin', () => {
  it.each([
    [-300, 100],
    [500, 100],
    [750, 87.5],
    [1000, 75],
    [2000, 50],
    [2500, 37.5],
    [3000, 25],
    [3750, 12.5],
    [4500, 0],
    [9000, 0],
  ])('gives %d ppm %d points', (ppm, points) => {
    expect(pointsOfMargin(ppm)).toBeCloseTo(points, 12);
  });
});

describe('doubtReseller', () => {
  it.each([
    [100, 100, 25, 50],
    [50, 50, 25, 50],
    [40, 40, 15, 50],
    [0, 0, 0, 25],
    [0, 100, 0, 50],
  ])('turns %d to %d into %d to %d', (low, high, doubtfulLow, doubtfulHigh) => {
    expect(doubtReseller({ low, high })).toEqual({ low: doubtfulLow, high: doubtfulHigh });
  });
});
