import type { Budget } from '../budget.ts';
import { Failure } from '../failure.ts';
import type { StatementErrorCode } from '../types.ts';

export type Pieces = AsyncGenerator<Uint8Array, void, void>;

/** Bytes between two turns of the event loop, so that a cancel message is handled while reading. */
const BYTES_PER_TURN = 1 << 23;

/** Yields to the event loop. Faster than a timer, which waits some milliseconds. */
function yieldToEvents(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Streams the bytes of a file. `counts` is false for a nested file, whose bytes are already counted. */
export async function* piecesOf(blob: Blob, budget: Budget, counts = true): Pieces {
  const take = (piece: Uint8Array): void => {
    if (!counts) return;
    budget.bytes += piece.length;
    budget.report();
  };
  let sinceTurn = 0;
  for await (const piece of piecesOfStream(blob.stream(), take, () => 'cut-off')) {
    yield piece;
    sinceTurn += piece.length;
    if (sinceTurn < BYTES_PER_TURN) continue;
    sinceTurn = 0;
    await yieldToEvents();
  }
}

/** Yields the chunks of a stream. Converts its errors to `code`. Cancels the stream if the consumer stops early. */
export async function* piecesOfStream(
  stream: ReadableStream<Uint8Array>,
  take: (piece: Uint8Array) => void,
  code: () => StatementErrorCode,
): Pieces {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw new Failure(code());
      });
      if (done) return;
      take(value);
      yield value;
    }
  } finally {
    void reader.cancel().catch(() => {});
  }
}

/** Converts a generator of chunks to a stream. */
export function streamOf(pieces: Pieces): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(value as Uint8Array<ArrayBuffer>);
      },
      async cancel() {
        await pieces.return();
      },
    },
    { highWaterMark: 1 },
  );
}

/** Returns the first chunk, and a generator of all chunks. */
export async function peek(pieces: Pieces): Promise<{ first: Uint8Array; all: Pieces }> {
  const { done, value } = await pieces.next();
  const first = done ? new Uint8Array() : value;
  return { first, all: withFirst(first, pieces) };
}

async function* withFirst(first: Uint8Array, rest: Pieces): Pieces {
  try {
    if (first.length) yield first;
    yield* rest;
  } finally {
    await rest.return();
  }
}

/** Collects the chunks to a Blob. Calls `refuse` past `max` bytes and stops. */
export async function collect(pieces: Pieces, max: number, refuse: () => void): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const piece of pieces) {
    size += piece.length;
    if (size > max) {
      refuse();
      break;
    }
    parts.push(piece as Uint8Array<ArrayBuffer>);
  }
  return new Blob(parts);
}
