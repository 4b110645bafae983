import { describe, expect, it } from 'vitest';
import { CLOCK_DAYS, isStale, lastFreshDay } from './clock.ts';

describe('isStale', () => {
  it.each([
    ['licence', '2026-11-22', '2027-02-20', '2027-02-21'],
    ['price', '2026-11-22', '2027-05-21', '2027-05-22'],
    ['rest', '2026-11-22', '2027-11-22', '2027-11-23'],
    ['licence', '2027-12-01', '2028-02-29', '2028-03-01'],
  ] as const)('keeps %s read on %s fresh to the end of %s', (kind, readOn, last, after) => {
    expect(lastFreshDay(kind, readOn)).toBe(last);
    expect([readOn, last, after].map((day) => isStale(kind, readOn, day))).toEqual([false, false, true]);
  });

  it('treats a reading dated after today as fresh', () => {
    expect(isStale('licence', '2027-01-01', '2026-01-01')).toBe(false);
  });

  it('has the days that rule D3 states', () => {
    expect(CLOCK_DAYS).toEqual({ licence: 90, price: 180, rest: 365 });
  });

  it.each(['', 'unknown', '2026-11', '2026-02-30'])('throws on %j, which is not a day', (day) => {
    expect(() => isStale('price', day, '2026-11-22')).toThrow(/expected a day/);
  });
});
