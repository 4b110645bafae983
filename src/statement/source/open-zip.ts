import type { Entry, FileEntry } from '@zip.js/zip.js';
import type { Budget } from '../budget.ts';
import { Failure } from '../failure.ts';
import { type Pieces, piecesOfStream } from './pieces.ts';
import type { TextSource } from './source.ts';

/** Words in the names of the two files of Alipay: the statement, and the summary with sums only. */
const STATEMENT = /业务明细|账务明细/;
const SUMMARY = /汇总/;
const SKIPPED = /(^|\/)(__MACOSX\/|\.)/;

/** Decodes a file name without UTF-8 flag as UTF-8 if valid, else as GB18030, which Alipay writes. */
function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

async function entriesOf(blob: Blob, budget: Budget): Promise<FileEntry[]> {
  const zip = await import('@zip.js/zip.js/lib/zip-core-native.js');
  zip.configure({ useWebWorkers: false });
  const reader = new zip.ZipReader(new zip.BlobReader(blob), { decodeText: decodeName, checkSignature: true });
  const entries: FileEntry[] = [];
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      budget.countEntry();
      if (!entry.directory && !SKIPPED.test(entry.filename) && entry.uncompressedSize > 0) entries.push(entry);
    }
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('broken-archive');
  }
  return entries;
}

/** Unpacks an entry. Reports a damaged encrypted entry as `password-wrong`, the most frequent cause. */
function unpack(entry: FileEntry, budget: Budget): Pieces {
  if (entry.encrypted && !budget.password) throw new Failure('password-needed', { detail: entry.filename });
  budget.assertFits(entry.uncompressedSize);
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  let isDone = false;
  const unpacking = entry
    .getData(writable, entry.encrypted ? { password: budget.password } : {})
    .then(() => {
      isDone = true;
    })
    .catch(() => writable.abort().catch(() => {}));
  const pieces = piecesOfStream(
    readable,
    (piece) => {
      budget.countUnpacked(piece.length);
      budget.bytes += piece.length;
      budget.report();
    },
    () => (entry.encrypted ? 'password-wrong' : 'broken-archive'),
  );
  return (async function* () {
    yield* pieces;
    await unpacking;
    if (!isDone) throw new Failure(entry.encrypted ? 'password-wrong' : 'broken-archive');
  })();
}

const isSheet = (entries: readonly Entry[]): boolean => entries.some(({ filename }) => filename === 'xl/workbook.xml');

/** Yields the statements in a zip, then the summary files. If names of Alipay exist, skips other files. Opens workbooks. */
export async function* openZip(blob: Blob, budget: Budget): AsyncGenerator<TextSource, void, void> {
  const entries = await entriesOf(blob, budget);
  if (!entries.length) throw new Failure('empty');
  if (isSheet(entries)) {
    const { openXlsx } = await import('./open-xlsx.ts');
    yield* openXlsx(entries, (entry) => unpack(entry, budget), budget);
    return;
  }
  const named = entries.filter(({ filename }) => STATEMENT.test(filename));
  const wanted = named.length ? named : entries;
  const summaries = wanted.filter(({ filename }) => SUMMARY.test(filename));
  const statements = wanted.filter((entry) => !summaries.includes(entry));
  const ordered = statements.length ? [...statements, ...summaries] : summaries;
  budget.ofBytes = ordered.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  for (const entry of ordered) {
    const isSummary = statements.length > 0 && summaries.includes(entry);
    yield { name: entry.filename, pieces: unpack(entry, budget), isSummary };
  }
}
