import { SEPARATORS, textCells } from './header.ts';
import type { TablePreview } from './types.ts';

const LOOKED_AT = 60;
const SHOWN = 10;
/** A cell is shown this far. */
const MAX_TEXT = 80;

const clip = (cells: readonly string[]): string[] =>
  cells.map((cell) => (cell.length > MAX_TEXT ? `${cell.slice(0, MAX_TEXT)}…` : cell));

type Table = { index: number; separator: number; preview: TablePreview };

/** The run of lines with the same number of cells, at least two, that starts first and holds most of the lines. */
function runOf(lines: readonly string[], separator: number): { index: number; width: number; count: number } {
  const widths = lines.slice(0, LOOKED_AT).map((line) => (line.trim() ? textCells(line, separator).length : 0));
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [width = 0, count = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return { index: widths.indexOf(width), width, count };
}

/** Finds header and separator of a table that nobody knows; null where no two lines make one. */
export function findTable(lines: readonly string[], known?: number): Table | null {
  const runs = (known === undefined ? SEPARATORS : [known]).map((separator) => ({
    separator,
    ...runOf(lines, separator),
  }));
  const [best] = runs.sort((a, b) => b.count * b.width - a.count * a.width);
  if (!best || best.count < 2) return null;
  const { index, separator } = best;
  const shown = lines.slice(index, LOOKED_AT).filter((line) => line.trim());
  const [header = [], ...rows] = shown.slice(0, SHOWN + 1).map((line) => clip(textCells(line, separator)));
  return { index, separator, preview: { header, rows, separator: String.fromCharCode(separator) } };
}
