import type { Cells } from '../bytes/split.ts';
import type { Sink } from '../sink.ts';
import { MAX_TEXT } from './cells.ts';

/** Creates a reader of the payment method: joins the values of the columns with blanks and numbers the result. */
export function createChannelReader(columns: readonly number[], sink: Sink) {
  let joined = new Uint8Array(256);
  return (bytes: Uint8Array, cells: Cells): number => {
    let length = 0;
    for (const column of columns) {
      const part = bytes.subarray(
        cells.from[column],
        Math.min(cells.to[column] as number, (cells.from[column] as number) + MAX_TEXT),
      );
      if (!part.length) continue;
      if (joined.length < length + MAX_TEXT + 1) joined = new Uint8Array(joined.length * 2);
      if (length) joined[length++] = 32;
      joined.set(part, length);
      length += part.length;
    }
    return sink.channel(joined, 0, length);
  };
}
