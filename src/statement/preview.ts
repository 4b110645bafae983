import { SEPARATORS, textCells } from './header.ts';
import type { TablePreview } from './types.ts';

/** Number of first lines that are searched for a table. */
const SEARCHED_LINES = 60;
const PREVIEW_ROWS = 10;
/** Longest cell in a preview, in characters. */
const MAX_TEXT = 80;

const clip = (cells: readonly string[]): string[] =>
  cells.map((cell) => (cell.length > MAX_TEXT ? `${cell.slice(0, MAX_TEXT)}…` : cell));

type Table = { index: number; separator: number; preview: TablePreview };

/** Finds the most frequent number of cells, at least two, and its first line. */
function runOf(lines: readonly string[], separator: number): { index: number; width: number; count: number } {
  const widths = lines.slice(0, SEARCHED_LINES).map((line) => (line.trim() ? textCells(line, separator).length : 0));
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [width = 0, count = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return { index: widths.indexOf(width), width, count };
}

/** Finds the header and separator of an unknown table; null if no two lines form a table. */
export function findTable(lines: readonly string[], known?: number): Table | null {
  const runs = (known === undefined ? SEPARATORS : [known]).map((separator) => ({
    separator,
    ...runOf(lines, separator),
  }));
  const [best] = runs.sort((a, b) => b.count * b.width - a.count * a.width);
  if (!best || best.count < 2) return null;
  const { index, separator } = best;
  const shown = lines.slice(index, SEARCHED_LINES).filter((line) => line.trim());
  const [header = [], ...rows] = shown.slice(0, PREVIEW_ROWS + 1).map((line) => clip(textCells(line, separator)));
  return { index, separator, preview: { header, rows, separator: String.fromCharCode(separator) } };
}
