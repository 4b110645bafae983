import type { Budget } from '../budget.ts';
import { Failure } from '../failure.ts';
import { collect, type Pieces, peek, piecesOf, piecesOfStream, streamOf } from './pieces.ts';
import { sniff } from './sniff.ts';
import type { TextSource } from './source.ts';
import { toBytewise } from './to-bytewise.ts';

/** Archives inside archives: a bill in a gzip in a zip is read, deeper nests are refused. */
const MAX_DEPTH = 3;
/** An archive inside an archive is held in memory whole. */
const MAX_NESTED = 256 << 20;

function gunzip(blob: Blob, budget: Budget): Pieces {
  const packed = streamOf(piecesOf(blob, budget));
  const stream = packed.pipeThrough(new DecompressionStream('gzip'));
  return piecesOfStream(
    stream,
    (piece) => budget.unpack(piece.length),
    () => 'broken-archive',
  );
}

/** Every text in a file, archives opened; `counts` is false where the bytes were counted on the way in. */
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

/** What came out of an archive: a text, or an archive again. */
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
