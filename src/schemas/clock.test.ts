import { describe, expect, it } from 'vitest';
import { addDays, CLOCK_DAYS, daysBetween, isDay, isDueSoon, isStale, lastFreshDay, latestDay } from './clock.ts';

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

  it('takes a reading dated after today for fresh', () => {
    expect(isStale('licence', '2027-01-01', '2026-01-01')).toBe(false);
  });

  it('holds the days that rule D3 states', () => {
    expect(CLOCK_DAYS).toEqual({ licence: 90, price: 180, rest: 365 });
  });

  it.each(['', 'unknown', '2026-11', '2026-02-30'])('throws on %j, which is no day', (day) => {
    expect(() => isStale('price', day, '2026-11-22')).toThrow(/expected a day/);
  });
});

describe('isDueSoon', () => {
  it('begins 30 days before a reading goes stale and ends when it does', () => {
    const due = ['2027-01-21', '2027-01-22', '2027-02-20', '2027-02-21'].map((day) =>
      isDueSoon('licence', '2026-11-22', day),
    );
    expect(due).toEqual([false, true, true, false]);
  });
});

describe('days', () => {
  it('count across months, leap days and the change to summer time', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-03-29', -1)).toBe('2026-03-28');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
  });

  it('are told from what only looks like one', () => {
    expect(['2026-11-22', '2028-02-29', '2026-02-29', '2026-13-01', '2026-1-1', '22.11.2026'].map(isDay)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('have a latest one, unless there is none', () => {
    expect(latestDay(['2026-01-02', '2026-10-01', '2026-09-30'])).toBe('2026-10-01');
    expect(latestDay([])).toBeUndefined();
  });
});
