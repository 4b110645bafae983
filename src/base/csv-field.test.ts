import { describe, expect, it } from 'vitest';
import { toCsvField } from './csv-field.ts';

describe('toCsvField', () => {
  it.each([
    ['plain text', 'code', 'code'],
    ['a comma', 'a,b', '"a,b"'],
    ['a quote', 'a"b', '"a""b"'],
    ['a line break', 'a\nb', '"a\nb"'],
    ['an equals sign in front', '=1+1', "'=1+1"],
    ['a formula behind spaces', '  @SUM(A1)', "'  @SUM(A1)"],
    ['a formula with a comma', '-1,2', `"'-1,2"`],
  ])('writes %s', (_, text, field) => {
    expect(toCsvField(text)).toBe(field);
  });

  it('writes a negative number without an apostrophe', () => {
    expect(toCsvField(-12.5)).toBe('-12.5');
  });
});
