import { describe, expect, it } from 'vitest';
import { addMonths, firstDayOf, lastDayOf } from './partial-date.ts';

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
