import type { Budget } from '../budget.ts';
import { Failure } from '../failure.ts';
import type { StatementErrorCode } from '../types.ts';

export type Pieces = AsyncGenerator<Uint8Array, void, void>;

/** So often a reading lets messages in: a word to stop would otherwise wait until the file is read. */
const BETWEEN_TURNS = 1 << 23;

/** Lets the events that wait have their turn; unlike a timer it costs no milliseconds. */
function takeTurn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** The bytes of a file as the browser streams them, counted against the budget unless they were counted before. */
export async function* piecesOf(blob: Blob, budget: Budget, counts = true): Pieces {
  const take = (piece: Uint8Array): void => {
    if (!counts) return;
    budget.bytes += piece.length;
    budget.step();
  };
  let unbroken = 0;
  for await (const piece of piecesOfStream(blob.stream(), take, () => 'cut-off')) {
    yield piece;
    unbroken += piece.length;
    if (unbroken < BETWEEN_TURNS) continue;
    unbroken = 0;
    await takeTurn();
  }
}

/** The bytes of a stream; an error of it becomes `code`. The stream is let go when the reading ends early. */
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

/** A stream that pulls its pieces from a generator. */
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

/** The first piece and, as a generator, all of them. */
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

/** The pieces as one file again, for an archive inside an archive and for small files; no more than `most` bytes. */
export async function collect(pieces: Pieces, most: number, refuse: () => void): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const piece of pieces) {
    size += piece.length;
    if (size > most) {
      refuse();
      break;
    }
    parts.push(piece as Uint8Array<ArrayBuffer>);
  }
  return new Blob(parts);
}
