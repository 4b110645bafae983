const [TAB, SPACE, QUOTE, COMMA, BACKTICK] = [9, 32, 34, 44, 96];
const MOST_CELLS = 512;

/** Where the cells of one line begin and end; `count` is how many there are, whether or not all are noted. */
export class Cells {
  readonly from = new Int32Array(MOST_CELLS);
  readonly to = new Int32Array(MOST_CELLS);
  count = 0;
  /** Set by `splitAt`: a cell began with a quote that did not close. */
  isOpen = false;
}
export type Split = (bytes: Uint8Array, start: number, end: number, cells: Cells) => void;

/**
 * Lines of WeChat: a backtick before each value, so cells are set off by the pair comma-backtick. Column `free` holds
 * free text, which may hold even that: the columns before it are found forward, those behind it backward from the line
 * end, and what lies between is the free text. In GBK a comma is never half a character, so the pair is always real.
 * A line with too few cells has a `count` below `width`.
 */
export function splitBackticks(width: number, free: number): Split {
  return (bytes, start, end, cells) => {
    const { from, to } = cells;
    let cell = 0;
    let at = bytes[start] === BACKTICK ? start + 1 : start;
    from[0] = at;
    const last = end - 1;
    while (cell < free) {
      // A pair is two bytes wide, so every second byte finds it, by its comma or by its backtick.
      while (at < last && bytes[at] !== COMMA && bytes[at] !== BACKTICK) at += 2;
      if (at > last) break;
      const comma = bytes[at] === BACKTICK ? at - 1 : at;
      if (bytes[comma] !== COMMA || bytes[comma + 1] !== BACKTICK || comma < (from[cell] as number) || comma === last) {
        if (at === last) break;
        at += 2;
        continue;
      }
      to[cell++] = comma;
      at = comma + 2;
      from[cell] = at;
    }
    cells.count = cell + 1;
    if (cell < free) return;
    let back = width - 1;
    to[back] = end;
    const least = from[free] as number;
    let near = end - 1;
    while (back > free && near >= least) {
      const byte = bytes[near] as number;
      let comma = -1;
      if (byte === BACKTICK) comma = bytes[near - 1] === COMMA ? near - 1 : -1;
      else if (byte === COMMA && bytes[near + 1] === BACKTICK && near + 1 < (to[back] as number)) comma = near;
      if (comma < least) near -= 2;
      else {
        from[back--] = comma + 2;
        to[back] = comma;
        near = comma - 1;
      }
    }
    if (back === free) cells.count = width;
  };
}

const isBlank = (byte: number | undefined): boolean => byte === SPACE || byte === TAB;

/** The quote that ends a quoted cell: one before a separator or the line end, doubled ones skipped. -1 if there is none. */
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
 * Lines of any other table, cells cut at one byte; blanks around a cell, quotes and WeChat's backtick are left out.
 * A quote that does not close on its line is text. In GBK a `|` can be half a character: `isWide` steps over those.
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
      if (count < MOST_CELLS) {
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
