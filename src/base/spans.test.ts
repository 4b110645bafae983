import { describe, expect, it } from 'vitest';
import { pointSpan, toSpan } from './spans.ts';

describe('pointSpan', () => {
  it('has the value at each end', () => {
    expect(pointSpan(38)).toEqual({ low: 38, typical: 38, high: 38 });
  });
});

describe('toSpan', () => {
  it('asks for the value of each end', () => {
    const values = { low: 1, typical: 2, high: 3 };
    expect(toSpan((end) => 10 * values[end])).toEqual({ low: 10, typical: 20, high: 30 });
  });
});
