import { describe, expect, it } from 'vitest';
import { BLANK, fillLetter } from './fill-letter.ts';

describe('fillLetter', () => {
  it('fills holes and leaves a line for the rest', () => {
    expect(fillLetter('{shop} / {day} / {shop}', { shop: ' A ', day: '  ' })).toBe(`A / ${BLANK} / A`);
  });

  it('takes what was typed as text, holes and dollar signs too', () => {
    expect(fillLetter('{a}{b}', { a: '{b}', b: '$&' })).toBe('{b}$&');
  });
});
