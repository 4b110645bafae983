import { describe, expect, it } from 'vitest';
import { type IndicatorRule, readIndicator } from './read-indicator.ts';
import { wilsonInterval } from './wilson.ts';

const approval: IndicatorRule = { kind: 'share', counts: 'sample', watch: { below: 0.95 }, act: { below: 0.9 } };
const levelOf = (rule: IndicatorRule, numbers: number[]) => {
  const reading = readIndicator(rule, numbers);
  return typeof reading === 'string' ? reading : reading.level;
};

describe('wilsonInterval', () => {
  // Calculated by hand from the formula: 8 of 10, z = 1.96.
  it('agrees with the published value for 8 of 10', () => {
    const { low, high } = wilsonInterval(8, 10);
    expect(low).toBeCloseTo(0.4902, 4);
    expect(high).toBeCloseTo(0.9433, 4);
  });

  it('stays within 0 and 1 and contains the share', () => {
    for (const [hits, of] of [
      [0, 1],
      [1, 1],
      [0, 1000],
      [3, 7],
    ] as const) {
      const { low, high } = wilsonInterval(hits, of);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(hits / of);
      expect(high).toBeGreaterThanOrEqual(hits / of);
    }
  });
});

describe('readIndicator', () => {
  it('leaves out payments that the operator cancelled', () => {
    const reading = readIndicator(approval, [95, 110, 10]);
    expect(reading).toMatchObject({ value: 0.95, level: 'fine' });
  });

  it('raises the level to watch, then to act', () => {
    expect(levelOf(approval, [96, 100])).toBe('fine');
    expect(levelOf(approval, [94, 100])).toBe('watch');
    expect(levelOf(approval, [89, 100])).toBe('act');
  });

  it('gives no level below 30 cases of a sample, only the interval', () => {
    const reading = readIndicator(approval, [10, 29]);
    expect(reading).toMatchObject({ level: null, small: true, interval: wilsonInterval(10, 29) });
    expect(levelOf(approval, [10, 30])).toBe('act');
  });

  it('gives a level for few cases if they are a census', () => {
    const training: IndicatorRule = { kind: 'share', counts: 'census', watch: { below: 1 }, act: { below: 0.8 } };
    expect(levelOf(training, [3, 4])).toBe('act');
    expect(readIndicator(training, [4, 4])).toMatchObject({ level: 'fine', interval: null });
  });

  it('subtracts everything that explains a difference', () => {
    const rule: IndicatorRule = {
      kind: 'difference',
      counts: 'census',
      watch: { above: 0, below: 0 },
      act: {},
    };
    expect(readIndicator(rule, [100_000, 600, 5_000, 0, 94_400])).toMatchObject({ value: 0, level: 'fine' });
    expect(levelOf(rule, [100_000, 600, 5_000, 0, 94_399])).toBe('watch');
    expect(levelOf(rule, [100_000, 600, 5_000, 0, 94_401])).toBe('watch');
  });

  it('compares the effective rate with the contract rate', () => {
    const rule: IndicatorRule = { kind: 'rate', counts: 'census', watch: { above: 0.0002 }, act: { above: 0.0005 } };
    expect(levelOf(rule, [610, 100_000, 0.006])).toBe('fine');
    expect(levelOf(rule, [630, 100_000, 0.006])).toBe('watch');
    expect(levelOf(rule, [660, 100_000, 0.006])).toBe('act');
  });

  it('rejects inputs with nothing to count or a part above its whole', () => {
    expect(readIndicator(approval, [0, 0])).toBe('nothing-to-count');
    expect(readIndicator(approval, [5, 10, 10])).toBe('nothing-to-count');
    expect(readIndicator(approval, [11, 10])).toBe('more-than-all');
  });
});
