import type { Budget } from './budget.ts';
import { type Detected, detect } from './detect.ts';
import { Failure } from './failure.ts';
import type { FormatLayout } from './formats/registry.ts';
import { createLineCutter } from './lines.ts';
import type { Sink } from './sink.ts';
import type { TextSource } from './source/source.ts';
import type { ColumnMapping } from './types.ts';

/** Number of first bytes from which a text is recognised. */
const HEAD_BYTES = 1 << 16;

/** Joins the first bytes. Drops a partial last line, unless it is the only one. */
function headOf(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only) return wholeLines(only.subarray(0, HEAD_BYTES), only.length > HEAD_BYTES);
  const head = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    head.set(part, at);
    at += part.length;
  }
  return wholeLines(head.subarray(0, HEAD_BYTES), head.length > HEAD_BYTES);
}

function wholeLines(head: Uint8Array, isCut: boolean): Uint8Array {
  const last = isCut ? head.lastIndexOf(10) : -1;
  return last > 0 ? head.subarray(0, last + 1) : head;
}

/** Reads a text into the sink and returns its layout; null if its format differs from that of earlier entries. */
export async function readSource(
  source: TextSource,
  sink: Sink,
  budget: Budget,
  mapping: ColumnMapping | undefined,
  expected: FormatLayout | null,
): Promise<FormatLayout | null> {
  const { pieces, separator } = source;
  try {
    const parts: Uint8Array[] = [];
    for (let size = 0; size < HEAD_BYTES; ) {
      const { done, value } = await pieces.next();
      if (done) break;
      parts.push(value);
      size += value.length;
    }
    const detected: Detected = detect(headOf(parts), mapping, separator);
    const { format, layout, encoding, preview } = detected;
    if (expected && expected.format !== format) return null;
    sink.decoder = new TextDecoder(encoding);
    budget.rows = () => sink.columns.length;
    const reader = layout.open(sink);
    const lines = createLineCutter(reader, sink);
    const push = (piece: Uint8Array): void => {
      lines.push(piece);
      sink.columns.expected = sink.columns.length / (budget.share() || 1);
    };
    for (const part of parts) push(part);
    for await (const piece of pieces) push(piece);
    lines.end();
    reader.end();
    // The mapping fits no row.
    if (preview && !sink.columns.length && sink.problems.count) throw new Failure('mapping-wrong', { preview });
    return { format, layout };
  } finally {
    await pieces.return();
  }
}
