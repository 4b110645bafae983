import { describe, expect, it } from 'vitest';
import { isWithin } from './edit-distance.ts';

describe('isWithin', () => {
  it.each([
    ['the same word', 'deposit', 'deposit', 0],
    ['a letter added', 'deposit', 'deposits', 1],
    ['a letter dropped', 'deposit', 'depost', 1],
    ['a letter replaced', 'deposit', 'deposat', 1],
    ['two neighbours swapped', 'deposit', 'depsoit', 1],
    ['a letter dropped and one replaced', 'deposit', 'epostt', 2],
  ])('accepts %s with the number of edits it takes, and not with one fewer', (_, one, other, edits) => {
    expect(isWithin(one, other, edits)).toBe(true);
    expect(isWithin(other, one, edits)).toBe(true);
    if (edits > 0) expect(isWithin(one, other, edits - 1)).toBe(false);
  });

  it('refuses words whose lengths differ by more than the limit', () => {
    expect(isWithin('a', 'abcd', 2)).toBe(false);
  });

  it('compares with an empty word', () => {
    expect([isWithin('', '', 0), isWithin('', 'ab', 2), isWithin('', 'ab', 1)]).toEqual([true, true, false]);
  });
});
