import { Cells, splitAt } from '../bytes/split.ts';

type ReadRow = (bytes: Uint8Array, start: number, end: number, line: number) => void;

const QUOTE = 34;
/** Largest number of lines of a quoted cell. A quote that closes later is plain text, such as an inch mark. */
const MAX_LINES = 16;

function join(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length + 1, -1)).fill(32);
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length + 1;
  }
  return joined;
}

/**
 * Joins the lines of a row if a quoted cell contains line ends, which become blanks. Reads lines that form no row of
 * `width` cells one by one, so a stray quote affects only its row.
 */
export function joinQuoted(separator: number, isWide: boolean, width: number, readRow: ReadRow) {
  const split = splitAt(separator, isWide);
  const cells = new Cells();
  let held: { bytes: Uint8Array; line: number }[] = [];

  const giveUp = (): void => {
    const [first, ...rest] = held;
    held = [];
    if (first) readRow(first.bytes, 0, first.bytes.length, first.line);
    for (const { bytes, line } of rest) take(bytes, 0, bytes.length, line);
  };
  function take(bytes: Uint8Array, start: number, end: number, line: number): void {
    if (!held.length && !bytes.subarray(start, end).includes(QUOTE)) {
      readRow(bytes, start, end, line);
      return;
    }
    split(bytes, start, end, cells);
    // A complete row does not continue the held lines.
    if (held.length && cells.count === width) giveUp();
    if (!held.length && !cells.isOpen) {
      readRow(bytes, start, end, line);
      return;
    }
    held.push({ bytes: bytes.slice(start, end), line });
    if (held.length > 1) tryJoined(line);
  }
  function tryJoined(line: number): void {
    const joined = join(held.map((part) => part.bytes));
    split(joined, 0, joined.length, cells);
    if (!cells.isOpen && cells.count === width) {
      const [first] = held;
      held = [];
      readRow(joined, 0, joined.length, first?.line ?? line);
    } else if (!cells.isOpen || held.length >= MAX_LINES) giveUp();
  }
  return {
    take,
    end(): void {
      while (held.length) giveUp();
    },
  };
}
