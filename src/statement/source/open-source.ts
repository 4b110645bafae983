import type { Budget } from '../budget.ts';
import { Failure } from '../failure.ts';
import { collect, type Pieces, peek, piecesOf, piecesOfStream, streamOf } from './pieces.ts';
import { sniff } from './sniff.ts';
import type { TextSource } from './source.ts';
import { toBytewise } from './to-bytewise.ts';

/** Deepest nesting of archives, such as a gzip in a zip. */
const MAX_DEPTH = 3;
/** Largest nested archive in bytes; it is held in memory. */
const MAX_NESTED = 256 << 20;

function gunzip(blob: Blob, budget: Budget): Pieces {
  const packed = streamOf(piecesOf(blob, budget));
  const stream = packed.pipeThrough(new DecompressionStream('gzip'));
  return piecesOfStream(
    stream,
    (piece) => budget.countUnpacked(piece.length),
    () => 'broken-archive',
  );
}

/** Yields every text in a file and opens archives. */
export async function* openSource(
  blob: Blob,
  budget: Budget,
  name = '',
  depth = 0,
): AsyncGenerator<TextSource, void, void> {
  if (depth > MAX_DEPTH) throw new Failure('not-understood', { detail: name });
  const { first, all } = await peek(piecesOf(blob, budget, depth === 0));
  const kind = sniff(first);
  if (kind === 'text') {
    yield { name, pieces: await toBytewise(all) };
    return;
  }
  await all.return();
  budget.bytes = 0;
  if (kind === 'zip') {
    const { openZip } = await import('./open-zip.ts');
    for await (const entry of openZip(blob, budget)) yield* openEntry(entry, budget, depth);
    return;
  }
  yield* openEntry({ name, pieces: gunzip(blob, budget) }, budget, depth);
}

/** Yields an archive entry that is a text, or the texts of a nested archive. */
async function* openEntry(source: TextSource, budget: Budget, depth: number): AsyncGenerator<TextSource, void, void> {
  if (source.separator !== undefined) {
    yield source;
    return;
  }
  const { first, all } = await peek(source.pieces);
  if (!first.length) return;
  if (sniff(first) === 'text') yield { ...source, pieces: await toBytewise(all) };
  else {
    const nested = await collect(all, MAX_NESTED, () => budget.refuseSize());
    yield* openSource(nested, budget, source.name, depth + 1);
  }
}
