import { findByte } from './bytes/find-byte.ts';
import type { LineReader } from './layout.ts';
import type { Sink } from './sink.ts';

const [LF, CR] = [10, 13];
/** Longest line in bytes. A longer one counts as a problem and is skipped. */
const MAX_LINE = 1 << 20;

/** Buffer for the start of a line that continues in the next chunk. */
class PartialLine {
  bytes = new Uint8Array(1024);
  length = 0;

  append(bytes: Uint8Array, start: number, end: number): void {
    const needed = this.length + end - start;
    if (needed > this.bytes.length) {
      const wider = new Uint8Array(Math.max(this.bytes.length * 2, needed));
      wider.set(this.bytes.subarray(0, this.length));
      this.bytes = wider;
    }
    this.bytes.set(bytes.subarray(start, end), this.length);
    this.length = needed;
  }
}

/** Creates a line cutter that passes the lines of a byte stream to a reader. Copies only lines that span two chunks. */
export function createLineCutter(reader: LineReader, sink: Sink) {
  let line = 0;
  const partial = new PartialLine();
  let isTooLong = false;

  const emit = (bytes: Uint8Array, start: number, lineEnd: number): void => {
    line++;
    const end = lineEnd > start && bytes[lineEnd - 1] === CR ? lineEnd - 1 : lineEnd;
    if (end > start) reader.line(bytes, start, end, line);
  };
  const carry = (bytes: Uint8Array, start: number, end: number): void => {
    if (partial.length + end - start <= MAX_LINE) partial.append(bytes, start, end);
    else {
      if (!isTooLong) sink.problem('columns', bytes, start, end, line + 1);
      isTooLong = true;
      partial.length = 0;
    }
  };

  return {
    push(bytes: Uint8Array): void {
      const size = bytes.length;
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      let at = 0;
      if (partial.length || isTooLong) {
        const first = findByte(view, LF, 0, size);
        if (first === size) {
          carry(bytes, 0, size);
          return;
        }
        if (!isTooLong) carry(bytes, 0, first);
        if (isTooLong) line++;
        else emit(partial.bytes, 0, partial.length);
        isTooLong = false;
        partial.length = 0;
        at = first + 1;
      }
      for (let next = findByte(view, LF, at, size); next < size; next = findByte(view, LF, at, size)) {
        emit(bytes, at, next);
        at = next + 1;
      }
      if (at < size) carry(bytes, at, size);
    },
    end(): void {
      if (partial.length && !isTooLong) emit(partial.bytes, 0, partial.length);
      partial.length = 0;
    },
  };
}
