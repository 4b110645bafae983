const TAB = 9;
const SPACE = 32;
const QUOTE = 34;
const COMMA = 44;
const BACKTICK = 96;
const MAX_CELLS = 512;

/** Start and end of the cells of one line. `count` is their number, also if it exceeds the recorded ones. */
export class Cells {
  readonly from = new Int32Array(MAX_CELLS);
  readonly to = new Int32Array(MAX_CELLS);
  count = 0;
  /** True if a cell starts with a quote that does not close; set by `splitAt`. */
  isOpen = false;
}
export type Split = (bytes: Uint8Array, start: number, end: number, cells: Cells) => void;

/** Splits the last bytes of a line one by one; returns the index of the last cell. */
function splitRest(bytes: Uint8Array, start: number, end: number, cells: Cells, first: number, free: number): number {
  let cell = first;
  for (let at = start; cell < free && at < end; at++) {
    if (bytes[at] !== BACKTICK || bytes[at - 1] !== COMMA) continue;
    cells.to[cell++] = at - 1;
    cells.from[cell] = at + 1;
  }
  return cell;
}

/** Splits the cells after `free` backwards from the line end, down to `min`; true if all were found. */
function splitBack(bytes: Uint8Array, min: number, end: number, cells: Cells, width: number, free: number): boolean {
  const { from, to } = cells;
  let back = width - 1;
  to[back] = end;
  let near = end - 1;
  while (back > free && near >= min) {
    const byte = bytes[near] as number;
    let comma = -1;
    if (byte === BACKTICK) comma = bytes[near - 1] === COMMA ? near - 1 : -1;
    else if (byte === COMMA && bytes[near + 1] === BACKTICK && near + 1 < (to[back] as number)) comma = near;
    if (comma < min) near -= 2;
    else {
      from[back--] = comma + 2;
      to[back] = comma;
      near = comma - 1;
    }
  }
  return back === free;
}

/**
 * Creates a splitter for WeChat lines, where the pair comma and backtick separates cells. Column `free` holds free text,
 * which can contain that pair. So columns before it are located forwards, columns after it backwards from the line end.
 * In GB18030 a comma is never part of a character. A line with too few cells gives a `count` below `width`.
 */
export function splitBackticks(width: number, free: number): Split {
  let held = new Uint8Array();
  let view: DataView = new DataView(held.buffer);
  return (bytes, start, end, cells) => {
    if (bytes !== held) {
      held = bytes as Uint8Array<ArrayBuffer>;
      view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    const { from, to } = cells;
    let cell = 0;
    let at = bytes[start] === BACKTICK ? start + 1 : start;
    from[0] = at;
    // Inlines `findByte`, because a call per cell costs as much as the search itself.
    const words = end - 3;
    while (cell < free && at < words) {
      const differs = view.getInt32(at, true) ^ 0x60606060;
      const hits = (differs - 0x01010101) & ~differs & 0x80808080;
      if (hits === 0) {
        at += 4;
        continue;
      }
      at += (31 - Math.clz32(hits & -hits)) >> 3;
      if (bytes[at - 1] === COMMA) {
        to[cell++] = at - 1;
        from[cell] = at + 1;
      }
      at++;
    }
    if (cell < free) cell = splitRest(bytes, at, end, cells, cell, free);
    cells.count = cell + 1;
    if (cell < free) return;
    if (splitBack(bytes, from[free] as number, end, cells, width, free)) cells.count = width;
  };
}

const isBlank = (byte: number | undefined): boolean => byte === SPACE || byte === TAB;

/** Returns the index of the quote that closes a cell; -1 if there is none. Skips doubled quotes. */
function closingQuote(bytes: Uint8Array, start: number, end: number, separator: number): number {
  for (let at = start; at < end; at++) {
    if (bytes[at] !== QUOTE) continue;
    if (bytes[at + 1] === QUOTE && at + 1 < end) {
      at++;
      continue;
    }
    let after = at + 1;
    while (after < end && bytes[after] !== separator && isBlank(bytes[after])) after++;
    if (after === end || bytes[after] === separator) return at;
  }
  return -1;
}

/**
 * Creates a splitter for lines with a one-byte separator. Drops blanks around a cell, quotes and a leading backtick. A
 * quote that does not close on its line is text. In GB18030 a `|` can be part of a character; `isWide` skips those.
 */
export function splitAt(separator: number, isWide: boolean): Split {
  const steps = isWide && separator > 63;
  return (bytes, start, end, cells) => {
    const { from, to } = cells;
    let count = 0;
    let at = start;
    cells.isOpen = false;
    for (;;) {
      let first = at;
      while (first < end && bytes[first] !== separator && isBlank(bytes[first])) first++;
      let last = -1;
      const close = bytes[first] === QUOTE && first < end ? closingQuote(bytes, first + 1, end, separator) : -1;
      if (close >= 0) {
        first++;
        last = close;
        at = close + 1;
        while (at < end && bytes[at] !== separator) at++;
      } else {
        if (bytes[first] === QUOTE && first < end) cells.isOpen = true;
        at = first;
        while (at < end && bytes[at] !== separator) at += steps && (bytes[at] as number) > 0x80 ? 2 : 1;
        if (at > end) at = end;
        last = at;
      }
      while (last > first && isBlank(bytes[last - 1])) last--;
      if (bytes[first] === BACKTICK && first < last) first++;
      if (count < MAX_CELLS) {
        from[count] = first;
        to[count] = last;
      }
      count++;
      if (at >= end) break;
      at++;
    }
    cells.count = count;
  };
}
