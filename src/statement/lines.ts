import { findByte } from './bytes/find-byte.ts';
import type { LineReader } from './layout.ts';
import type { Sink } from './sink.ts';

const [LF, CR] = [10, 13];
/** Longest line in bytes. A longer one counts as a problem and is skipped. */
const MAX_LINE = 1 << 20;

/** Creates a line cutter that passes the lines of a byte stream to a reader. Copies only lines that span two chunks. */
export function createLineCutter(reader: LineReader, sink: Sink) {
  let line = 0;
  let carried = new Uint8Array(1024);
  let length = 0;
  let isTooLong = false;

  const emit = (bytes: Uint8Array, start: number, lineEnd: number): void => {
    line++;
    const end = lineEnd > start && bytes[lineEnd - 1] === CR ? lineEnd - 1 : lineEnd;
    if (end > start) reader.line(bytes, start, end, line);
  };
  const carry = (bytes: Uint8Array, start: number, end: number): void => {
    const more = end - start;
    if (length + more > MAX_LINE) {
      if (!isTooLong) sink.problem('columns', bytes, start, end, line + 1);
      isTooLong = true;
      length = 0;
      return;
    }
    if (length + more > carried.length) {
      const wider = new Uint8Array(Math.max(carried.length * 2, length + more));
      wider.set(carried.subarray(0, length));
      carried = wider;
    }
    carried.set(bytes.subarray(start, end), length);
    length += more;
  };

  return {
    push(bytes: Uint8Array): void {
      const size = bytes.length;
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      let at = 0;
      if (length || isTooLong) {
        const first = findByte(view, LF, 0, size);
        if (first === size) {
          carry(bytes, 0, size);
          return;
        }
        if (!isTooLong) carry(bytes, 0, first);
        if (isTooLong) line++;
        else emit(carried, 0, length);
        isTooLong = false;
        length = 0;
        at = first + 1;
      }
      for (;;) {
        const next = findByte(view, LF, at, size);
        if (next === size) break;
        emit(bytes, at, next);
        at = next + 1;
      }
      if (at < size) carry(bytes, at, size);
    },
    end(): void {
      if (length && !isTooLong) emit(carried, 0, length);
      length = 0;
    },
  };
}
