import type { FileEntry } from '@zip.js/zip.js';
import type { Budget } from '../budget.ts';
import { Failure } from '../failure.ts';
import { collect, type Pieces } from './pieces.ts';
import { assertSheetSize } from './sheet-size.ts';
import type { TextSource } from './source.ts';
import { storeZip } from './store-zip.ts';

/** Between cells; never in the text of one. */
const CELL = 31;
const SEPARATOR = String.fromCharCode(CELL);
/** A sheet is held in memory whole: 1,000,000 rows of a WeChat bill are about 600 MB of XML, far past use. */
const MAX_XML = 400 * 1024 * 1024;
const ROWS_A_PIECE = 2000;

type Cell = string | number | boolean | Date | null | undefined;

/** A cell as the text that a CSV of the sheet would hold. */
function toText(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return Number.isInteger(cell) ? String(cell) : String(Number(cell.toPrecision(15)));
  if (cell instanceof Date) return Number.isNaN(+cell) ? '' : cell.toISOString().slice(0, 19).replace('T', ' ');
  return String(cell)
    .replaceAll(SEPARATOR, ' ')
    .replace(/[\r\n]+/g, ' ');
}

async function* toPieces(rows: readonly (readonly Cell[])[]): Pieces {
  const encoder = new TextEncoder();
  for (let at = 0; at < rows.length; at += ROWS_A_PIECE) {
    const lines = rows.slice(at, at + ROWS_A_PIECE).map((row) => row.map(toText).join(SEPARATOR));
    yield encoder.encode(`${lines.join('\n')}\n`);
  }
}

/**
 * The sheets of a workbook as text. The parts are unpacked here, under the limits and checked by their sums, and given
 * to the reader of sheets unpacked: it would unpack without bounds and in workers of its own.
 */
export async function* openXlsx(
  entries: readonly FileEntry[],
  unpack: (entry: FileEntry) => Pieces,
  budget: Budget,
): AsyncGenerator<TextSource, void, void> {
  const wanted = entries.filter(({ filename }) => /\.xml(\.rels)?$/.test(filename));
  budget.ofBytes = wanted.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (budget.ofBytes > MAX_XML) budget.refuseSize();
  const parts: { name: string; bytes: Uint8Array<ArrayBuffer> }[] = [];
  for (const entry of wanted) {
    const bytes = new Uint8Array(
      await (await collect(unpack(entry), MAX_XML, () => budget.refuseSize())).arrayBuffer(),
    );
    if (entry.filename.startsWith('xl/worksheets/')) assertSheetSize(bytes, budget);
    parts.push({ name: entry.filename, bytes });
  }
  const { default: readXlsx } = await import('read-excel-file/universal');
  const sheets = await readXlsx(storeZip(parts)).catch(() => {
    throw new Failure('broken-archive');
  });
  for (const { sheet, data } of sheets)
    if (data.length) yield { name: sheet, pieces: toPieces(data as Cell[][]), separator: CELL };
}
