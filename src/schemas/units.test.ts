import { describe, expect, it } from 'vitest';
import { fenFigureSchema, fenSchema, positiveFenOrUnknownSchema, positiveFenSchema, ppmFigureSchema } from './units.ts';
import type { z } from './zod.ts';

describe('a rate', () => {
  it.each([
    ['0.38%', 3800],
    ['0.0325%', 325],
    ['3.8‰', 3800],
    ['0.325‰', 325],
    ['0.60%', 6000],
    ['2.5%', 25_000],
    ['0%', 0],
    ['0.0001%', 1],
    ['100%', 1_000_000],
    [3800, 3800],
    ['unknown', 'unknown'],
  ])('written as %j is %j ppm', (written, parsed) => {
    expect(ppmFigureSchema.parse(written)).toBe(parsed);
  });

  it('is exact at every step of 1 ppm', () => {
    const wrong = Array.from({ length: 20_000 }, (_, ppm) => ppm).filter((ppm) => {
      const written = `${Math.floor(ppm / 10_000)}.${String(ppm % 10_000).padStart(4, '0')}%`;
      return ppmFigureSchema.parse(written) !== ppm;
    });
    expect(wrong).toEqual([]);
  });

  it('may be a range of rates, in mixed forms', () => {
    const range = { low: '0.38%', typical: 6000, high: '6.8‰' };
    expect(ppmFigureSchema.parse(range)).toEqual({ low: 3800, typical: 6000, high: 6800 });
  });
});

describe('an amount', () => {
  it.each([
    ['20元', 2000],
    ['0.05元', 5],
    ['406万元', 406_000_000],
    ['2748.7785万元', 2_748_778_500],
    ['0元', 0],
    ['19.9元', 1990],
    ['1.10元', 110],
    [2000, 2000],
  ])('written as %j is %j fen', (written, parsed) => {
    expect(fenSchema.parse(written)).toBe(parsed);
    expect(fenFigureSchema.parse(written)).toBe(parsed);
  });

  it('must be above zero where zero has no meaning', () => {
    expect(positiveFenSchema.parse('0.01元')).toBe(1);
    for (const written of [0, '0元', '0.00万元']) {
      expect(positiveFenSchema.safeParse(written).success).toBe(false);
      expect(positiveFenOrUnknownSchema.safeParse(written).success).toBe(false);
    }
    expect(positiveFenOrUnknownSchema.parse('unknown')).toBe('unknown');
  });
});

describe('a value that is refused', () => {
  it.each<[string, z.ZodType, unknown]>([
    ['a rate without its unit', ppmFigureSchema, 0.38],
    ['a rate as a bare text', ppmFigureSchema, '3800'],
    ['a rate finer than 1 ppm', ppmFigureSchema, '0.00001%'],
    ['a rate finer than 1 ppm in permille', ppmFigureSchema, '0.0001‰'],
    ['a negative rate', ppmFigureSchema, '-0.38%'],
    ['a rate with a comma', ppmFigureSchema, '0,38%'],
    ['an amount as a rate', ppmFigureSchema, '20元'],
    ['a rate as an amount', fenFigureSchema, '0.38%'],
    ['an amount in another unit', fenFigureSchema, '20块'],
    ['an amount finer than a fen', fenFigureSchema, '0.005元'],
    ['an amount too large to be exact', fenFigureSchema, '99999999999999元'],
    ['a negative amount', fenFigureSchema, -1],
    ['a number inside other words', fenFigureSchema, '约20元'],
    ['an unknown end of a range', fenFigureSchema, { low: 0, typical: 1, high: 'unknown' }],
  ])('is %s', (_, schema, written) => {
    expect(schema.safeParse(written).success).toBe(false);
  });
});
