import type { Budget } from './budget.ts';
import { type Detected, detect } from './detect.ts';
import { Failure } from './failure.ts';
import type { Layout } from './layout.ts';
import { createLineCutter } from './lines.ts';
import type { Sink } from './sink.ts';
import type { TextSource } from './source/source.ts';
import type { ColumnMapping } from './types.ts';

/** Bytes of the head, from which a text is recognised. */
const HEAD = 1 << 16;

/** The first bytes, without a line that is cut in two unless there is no other. */
function headOf(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only) return wholeLines(only.subarray(0, HEAD), only.length > HEAD);
  const head = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    head.set(part, at);
    at += part.length;
  }
  return wholeLines(head.subarray(0, HEAD), head.length > HEAD);
}

function wholeLines(head: Uint8Array, isCut: boolean): Uint8Array {
  const last = isCut ? head.lastIndexOf(10) : -1;
  return last > 0 ? head.subarray(0, last + 1) : head;
}

/** Reads one text into the sink; gives back its layout. `expected` is the format that entries before it had. */
export async function readSource(
  source: TextSource,
  sink: Sink,
  budget: Budget,
  mapping: ColumnMapping | undefined,
  expected: Layout | null,
): Promise<Layout | null> {
  const { pieces, separator } = source;
  try {
    const parts: Uint8Array[] = [];
    for (let size = 0; size < HEAD; ) {
      const { done, value } = await pieces.next();
      if (done) break;
      parts.push(value);
      size += value.length;
    }
    const detected: Detected = detect(headOf(parts), mapping, separator);
    const { layout, encoding, preview } = detected;
    if (expected && expected.format !== layout.format) return null;
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
    // PaymentColumns in which not one row holds what the mapping says.
    if (preview && !sink.columns.length && sink.problems.count) throw new Failure('mapping-wrong', { preview });
    return layout;
  } finally {
    await pieces.return();
  }
}
