import { Cells, splitAt } from './bytes/split.ts';

/** Possible delimiters between columns. 31 is the delimiter between cells of an XLSX sheet. */
export const SEPARATORS = [31, 44, 9, 124, 59, 94] as const;

/** Normalises a column name: drops blanks, quotes, backticks and byte order marks; makes brackets and signs half-width. */
export function plainName(name: string): string {
  return name
    .replace(/[\s`"\ufeff\u3000]/g, '')
    .replace(/[（【［[]/g, '(')
    .replace(/[）】］\]]/g, ')')
    .replace(/＋/g, '+')
    .replace(/－/g, '-');
}

/** Returns the index of the first wanted name that exists; -1 if none does. */
export function columnOf(names: readonly string[], ...wanted: string[]): number {
  for (const name of wanted) {
    const index = names.indexOf(name);
    if (index >= 0) return index;
  }
  return -1;
}

/** Creates a look-up of columns by name; leaves out missing ones. */
export const columnsIn =
  (names: readonly string[]) =>
  (...wanted: readonly string[]): number[] =>
    wanted.map((name) => names.indexOf(name)).filter((index) => index >= 0);

export const hasColumns = (names: readonly string[], ...wanted: string[]): boolean =>
  wanted.every((name) => names.includes(name));

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Splits a line into cells as text. Slow; used for headers, summaries and previews only. */
export function textCells(line: string, separator: number): string[] {
  const bytes = encoder.encode(line);
  const cells = new Cells();
  splitAt(separator, false)(bytes, 0, bytes.length, cells);
  const texts: string[] = [];
  for (let cell = 0; cell < Math.min(cells.count, cells.from.length); cell++)
    texts.push(decoder.decode(bytes.subarray(cells.from[cell], cells.to[cell])).replaceAll('""', '"'));
  return texts;
}

/** Returns the separator that splits this line into the most cells. */
export function bestSeparator(line: string): number {
  const count = (separator: number): number => line.split(String.fromCharCode(separator)).length;
  return SEPARATORS.reduce((best: number, next) => (count(next) > count(best) ? next : best), SEPARATORS[0]);
}

/** Returns the column names of a header line. Drops empty names caused by a trailing separator. */
export function headerNames(line: string, separator: number): string[] {
  const names = textCells(line, separator).map(plainName);
  while (names.length > 1 && names[names.length - 1] === '') names.pop();
  return names;
}
