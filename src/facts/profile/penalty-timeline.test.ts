import { describe, expect, it } from 'vitest';
import type { Penalty } from '../../schemas/provider.ts';
import { toTimeline } from './penalty-timeline.ts';

const words = { zh: 'x', en: 'x' };
const penalty = (date: string, amountFen: Penalty['amountFen']): Penalty => ({
  date,
  amountFen,
  authority: words,
  reason: words,
  sources: ['some-source'],
});

describe('toTimeline', () => {
  it('returns no ticks and no dots without penalties', () => {
    expect(toTimeline([], '2026-11-22')).toEqual({ ticks: [], dots: [] });
  });

  it('keeps every dot on the axis and in chronological order', () => {
    const { dots, ticks } = toTimeline(
      [penalty('2021-12-03', 100), penalty('2024', 'unknown'), penalty('2026-11', 400)],
      '2026-11-22',
    );
    expect(dots.map(({ x }) => x)).toEqual(dots.map(({ x }) => x).sort((a, b) => a - b));
    for (const { x } of [...dots, ...ticks]) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(1);
    }
    expect(dots.map(({ size }) => size)).toEqual([0.5, 0, 1]);
  });

  it('covers at least five years, labels the last one and prints at most eight labels', () => {
    expect(toTimeline([penalty('2026-01-01', 1)], '2026-11-22').ticks.map(({ year }) => year)).toEqual([
      2022, 2023, 2024, 2025, 2026,
    ]);
    const { ticks } = toTimeline([penalty('2008', 1)], '2026-11-22');
    expect(ticks.length).toBeLessThanOrEqual(8);
    expect(ticks.at(-1)?.year).toBe(2026);
  });
});
