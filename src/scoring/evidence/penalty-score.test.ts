import { describe, expect, it } from 'vitest';
import { penaltyScore } from './penalty-score.ts';

const today = '2026-11-23';
const small = { date: '2026-03', amountFen: 3_000_000 };
const million = { date: '2026-03-01', amountFen: 100_000_000 };
const high = (...penalties: Parameters<typeof penaltyScore>[0]) => penaltyScore(penalties, today).high;

describe('penaltyScore', () => {
  it.each([
    ['none', [], 100],
    ['a small one', [small], 75],
    ['a small one that was not about merchants', [{ ...small, merchantManagement: false }], 75],
    ['a small one about merchants', [{ ...small, merchantManagement: true }], 50],
    ['one of a million yuan', [million], 50],
    ['an unknown amount', [{ ...small, amountFen: 'unknown' as const }], 75],
    ['an unknown amount, about merchants', [{ ...small, amountFen: 'unknown' as const, merchantManagement: true }], 50],
    ['two small ones', [small, small], 50],
    ['a million and a small one', [million, small], 50],
    ['two of a million', [million, { ...small, merchantManagement: true }], 25],
    ['just under ten million', [{ ...million, amountFen: 999_999_999 }], 50],
    ['ten million', [{ ...million, amountFen: 1_000_000_000 }], 25],
  ])('allows after %s', (_, penalties, expected) => {
    expect(high(...penalties)).toBe(expected);
  });

  it('counts what certainly lies in the last 24 months, to the day', () => {
    expect(high({ ...million, date: '2024-11-23' })).toBe(50);
    expect(high({ ...million, date: '2024-11-22' })).toBe(100);
    expect(high({ ...million, date: '2024-12' })).toBe(50);
    expect(high({ ...million, date: '2024-11' })).toBe(100);
    expect(high({ ...million, date: '2024' })).toBe(100);
    expect(high({ ...million, date: '2026' })).toBe(50);
    expect(high({ ...million, date: '2026-12' })).toBe(100);
  });

  it('never proves that there is no penalty', () => {
    expect(penaltyScore([], today).low).toBe(0);
    expect(penaltyScore([million], today).low).toBe(0);
  });
});
