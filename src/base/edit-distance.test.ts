import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, isWithinEdits } from './edit-distance.ts';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['fee', 'fee', 0],
    ['fee', 'fees', 1],
    ['fees', 'fee', 1],
    ['fee', 'fed', 1],
    ['deposit', 'depsoit', 1],
    ['kitten', 'sitting', 3],
    ['押金', '押金费', 1],
  ])('from %j to %j is %d', (one, other, expected) => {
    expect(editDistance(one, other)).toBe(expected);
    expect(editDistance(other, one)).toBe(expected);
  });

  it('counts a swap once, but not a swap around a new letter', () => {
    expect(editDistance('ab', 'ba')).toBe(1);
    expect(editDistance('ca', 'abc')).toBe(3);
  });

  it('is Infinity beyond the given limit, and unchanged up to it', () => {
    expect(editDistance('kitten', 'sitting', 3)).toBe(3);
    expect(editDistance('kitten', 'sitting', 2)).toBe(Number.POSITIVE_INFINITY);
    expect(editDistance('a', 'abcd', 2)).toBe(Number.POSITIVE_INFINITY);
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.nat(8), (one, other, max) => {
        const distance = editDistance(one, other);
        expect(editDistance(one, other, max)).toBe(distance <= max ? distance : Number.POSITIVE_INFINITY);
      }),
    );
  });
});

describe('isWithinEdits', () => {
  it('is true up to the limit', () => {
    expect([0, 1, 2].map((max) => isWithinEdits('lakala', 'lakla', max))).toEqual([false, true, true]);
    expect([1, 2, 3].map((max) => isWithinEdits('kitten', 'sitting', max))).toEqual([false, false, true]);
  });
});
