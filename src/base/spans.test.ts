import { describe, expect, it } from 'vitest';
import { mapSpan, pointSpan, toSpan } from './spans.ts';

describe('pointSpan', () => {
  it('has the value at each end', () => {
    expect(pointSpan(38)).toEqual({ low: 38, typical: 38, high: 38 });
  });
});

describe('toSpan', () => {
  it('calls the function for each end', () => {
    const values = { low: 1, typical: 2, high: 3 };
    expect(toSpan((end) => 10 * values[end])).toEqual({ low: 10, typical: 20, high: 30 });
  });
});

describe('mapSpan', () => {
  it('changes the value at each end', () => {
    expect(mapSpan({ low: 1, typical: 2, high: 3 }, (value) => 10 * value)).toEqual({ low: 10, typical: 20, high: 30 });
  });
});
