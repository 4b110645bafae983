import { type Pieces, peek } from './pieces.ts';

type Wide = 'utf-16le' | 'utf-16be';

/** Detects UTF-16 by its byte order mark, or by zeros in every other byte. */
function wideOf(first: Uint8Array): Wide | null {
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le';
  if (first[0] === 0xfe && first[1] === 0xff) return 'utf-16be';
  const zeros: [even: number, odd: number] = [0, 0];
  const looked = Math.min(first.length, 2048);
  for (let at = 0; at < looked; at++) if (first[at] === 0) zeros[at & 1 ? 1 : 0]++;
  const [even, odd] = zeros;
  if (odd > looked / 20 && even * 20 < odd) return 'utf-16le';
  return even > looked / 20 && odd * 20 < even ? 'utf-16be' : null;
}

async function* recode(pieces: Pieces, wide: Wide): Pieces {
  const decoder = new TextDecoder(wide);
  const encoder = new TextEncoder();
  for await (const piece of pieces) yield encoder.encode(decoder.decode(piece, { stream: true }));
  yield encoder.encode(decoder.decode());
}

async function* withoutMark(pieces: Pieces): Pieces {
  let isFirst = true;
  for await (const piece of pieces) {
    const isMarked = isFirst && piece[0] === 0xef && piece[1] === 0xbb && piece[2] === 0xbf;
    isFirst = false;
    yield isMarked ? piece.subarray(3) : piece;
  }
}

/** Converts UTF-16 to UTF-8 chunk by chunk, so that delimiters are single bytes. Drops the byte order mark of UTF-8. */
export async function toBytewise(pieces: Pieces): Promise<Pieces> {
  const { first, all } = await peek(pieces);
  const wide = wideOf(first);
  return wide ? recode(all, wide) : withoutMark(all);
}
