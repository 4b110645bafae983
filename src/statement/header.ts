import { Cells, splitAt } from './bytes/split.ts';

/** What may set off the columns of a table. 31 stands between the cells of a sheet that was read from XLSX. */
export const SEPARATORS = [31, 44, 9, 124, 59, 94] as const;

/** A column name without blanks, quotes, backticks and byte order marks, with half-width brackets and signs. */
export function plainName(name: string): string {
  return name
    .replace(/[\s`"\ufeff\u3000]/g, '')
    .replace(/[（【［[]/g, '(')
    .replace(/[）】］\]]/g, ')')
    .replace(/＋/g, '+')
    .replace(/－/g, '-');
}

/** Index of the first of these names; -1 where there is none. Earlier names win over later ones. */
export function columnOf(names: readonly string[], ...wanted: string[]): number {
  for (const name of wanted) {
    const index = names.indexOf(name);
    if (index >= 0) return index;
  }
  return -1;
}

/** Looks columns up by their names; those that are not there are left out. */
export const columnsIn =
  (names: readonly string[]) =>
  (...wanted: readonly string[]): number[] =>
    wanted.map((name) => names.indexOf(name)).filter((index) => index >= 0);

export const hasColumns = (names: readonly string[], ...wanted: string[]): boolean =>
  wanted.every((name) => names.includes(name));

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The cells of one line as text; for the few lines that are shown or looked at whole. */
export function textCells(line: string, separator: number): string[] {
  const bytes = encoder.encode(line);
  const cells = new Cells();
  splitAt(separator, false)(bytes, 0, bytes.length, cells);
  const texts: string[] = [];
  for (let cell = 0; cell < Math.min(cells.count, cells.from.length); cell++)
    texts.push(decoder.decode(bytes.subarray(cells.from[cell], cells.to[cell])).replaceAll('""', '"'));
  return texts;
}

/** The separator that cuts this line into the most cells. */
export function bestSeparator(line: string): number {
  const count = (separator: number): number => line.split(String.fromCharCode(separator)).length;
  return SEPARATORS.reduce((best: number, next) => (count(next) > count(best) ? next : best), SEPARATORS[0]);
}

/** The names of a header line; an empty name at its end is only the separator behind the last. */
export function headerNames(line: string, separator: number): string[] {
  const names = textCells(line, separator).map(plainName);
  while (names.length > 1 && names[names.length - 1] === '') names.pop();
  return names;
}
