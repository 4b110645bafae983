import type { FileEntry } from '@zip.js/zip.js';
import type { Budget } from '../budget.ts';
import { Failure } from '../failure.ts';
import { collect, type Pieces } from './pieces.ts';
import { assertSheetSize } from './sheet-size.ts';
import type { TextSource } from './source.ts';

/** Delimiter between cells; the text of a cell never contains it. */
const CELL = 31;
const SEPARATOR = String.fromCharCode(CELL);
/** Largest XML of a workbook in bytes; it is held in memory. 1,000,000 rows of a WeChat bill need about 600 MB. */
const MAX_XML = 400 * 1024 * 1024;
const ROWS_PER_CHUNK = 2000;

type Cell = string | number | boolean | Date | null | undefined;

/** Converts a cell to the text that a CSV export would contain. */
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
  for (let at = 0; at < rows.length; at += ROWS_PER_CHUNK) {
    const lines = rows.slice(at, at + ROWS_PER_CHUNK).map((row) => row.map(toText).join(SEPARATOR));
    yield encoder.encode(`${lines.join('\n')}\n`);
  }
}

type Part = { name: string; bytes: Uint8Array<ArrayBuffer> };

/** Packs parts into a zip without compression. */
async function storeZip(parts: readonly Part[]): Promise<Blob> {
  const zip = await import('@zip.js/zip.js/lib/zip-core-native.js');
  const writer = new zip.ZipWriter(new zip.BlobWriter(), { level: 0 });
  for (const { name, bytes } of parts) await writer.add(name, new zip.Uint8ArrayReader(bytes));
  return writer.close();
}

/**
 * Yields the sheets of a workbook as text. Unpacks the parts here, within the limits and with checksums, and passes
 * them to the XLSX library uncompressed. The library itself unpacks without limits and starts workers.
 */
export async function* openXlsx(
  entries: readonly FileEntry[],
  unpack: (entry: FileEntry) => Pieces,
  budget: Budget,
): AsyncGenerator<TextSource, void, void> {
  const wanted = entries.filter(({ filename }) => /\.xml(\.rels)?$/.test(filename));
  budget.ofBytes = wanted.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (budget.ofBytes > MAX_XML) budget.refuseSize();
  const parts: Part[] = [];
  for (const entry of wanted) {
    const bytes = new Uint8Array(
      await (await collect(unpack(entry), MAX_XML, () => budget.refuseSize())).arrayBuffer(),
    );
    if (entry.filename.startsWith('xl/worksheets/')) assertSheetSize(bytes, budget);
    parts.push({ name: entry.filename, bytes });
  }
  const { default: readXlsx } = await import('read-excel-file/universal');
  const sheets = await readXlsx(await storeZip(parts)).catch(() => {
    throw new Failure('broken-archive');
  });
  for (const { sheet, data } of sheets)
    if (data.length) yield { name: sheet, pieces: toPieces(data as Cell[][]), separator: CELL };
}
