import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, firstDayOf, isDay, lastDayOf, latestDay } from './days.ts';

describe('calendar days', () => {
  it('counts across months, leap days and the change to summer time', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-03-29', -1)).toBe('2026-03-28');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
    expect(addDays('0026-12-31', 1)).toBe('0027-01-01');
  });

  it('rejects texts that only look like a day', () => {
    expect(['2026-11-22', '2028-02-29', '2026-02-29', '2026-13-01', '2026-1-1', '22.11.2026'].map(isDay)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('returns the latest day, or undefined for none', () => {
    expect(latestDay(['2026-01-02', '2026-10-01', '2026-09-30'])).toBe('2026-10-01');
    expect(latestDay([])).toBeUndefined();
  });
});

describe('addMonths', () => {
  it.each([
    ['2026-11-23', 3, '2027-02-23'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-01-31', -24, '2024-01-31'],
    ['2026-02-28', -2, '2025-12-28'],
  ])('%s and %d months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });
});

describe('firstDayOf and lastDayOf', () => {
  it.each([
    ['2027', '2027-01-01', '2027-12-31'],
    ['2028-02', '2028-02-01', '2028-02-29'],
    ['2027-12', '2027-12-01', '2027-12-31'],
    ['2027-06-30', '2027-06-30', '2027-06-30'],
  ])('hold what %s can mean', (partial, first, last) => {
    expect([firstDayOf(partial), lastDayOf(partial)]).toEqual([first, last]);
  });
});
