import { describe, expect, it } from 'vitest';
import { fillLetter } from './fill-letter.ts';

describe('fillLetter', () => {
  it('fills its fields and leaves a line to write on for the rest', () => {
    expect(fillLetter('{shop} / {day} / {shop}', { shop: ' A ', day: '  ' })).toBe('A / ________ / A');
  });

  it('inserts typed text unchanged, even with braces or dollar signs', () => {
    expect(fillLetter('{a}{b}', { a: '{b}', b: '$&' })).toBe('{b}$&');
  });
});
