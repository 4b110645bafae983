import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bounds, markExtremes } from './mark-extremes.ts';

const bounds = fc
  .record({ low: fc.integer({ min: 0, max: 20 }), width: fc.option(fc.integer({ min: 0, max: 10 })) })
  .map(({ low, width }): Bounds => ({ low, high: width === null ? null : low + width }));

describe('markExtremes', () => {
  it('marks ranges that do not touch another', () => {
    const row = [
      { low: 1, high: 2 },
      { low: 3, high: 5 },
      { low: 6, high: 6 },
    ];
    expect(markExtremes(row)).toEqual(['lowest', null, 'highest']);
  });

  it('marks no ranges that touch, and none next to an unknown one', () => {
    const touching = [
      { low: 1, high: 3 },
      { low: 3, high: 5 },
    ];
    expect(markExtremes(touching)).toEqual([null, null]);
    expect(markExtremes([{ low: 1, high: 2 }, null])).toEqual([null, null]);
    expect(markExtremes([{ low: 1, high: 2 }])).toEqual([null]);
  });

  it('never marks a range without an upper limit as lowest, but may mark it as highest', () => {
    expect(
      markExtremes([
        { low: 9, high: null },
        { low: 1, high: 2 },
      ]),
    ).toEqual(['highest', 'lowest']);
  });

  it('keeps a mark when another column becomes narrower', () => {
    fc.assert(
      fc.property(fc.array(bounds, { minLength: 2, maxLength: 4 }), (row) => {
        const before = markExtremes(row);
        const narrowed = row.map((own, index) => (index === 1 ? { low: own.low, high: own.low } : own));
        const after = markExtremes(narrowed);
        if (before[0] !== null) expect(after[0]).toBe(before[0]);
      }),
    );
  });
});
