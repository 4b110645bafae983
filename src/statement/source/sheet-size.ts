import type { Budget } from '../budget.ts';

/**
 * Largest number of cells in the rectangle around all cells. The XLSX library fills all of it, even if few cells have a
 * value.
 */
const MAX_CELLS = 40_000_000;
const [SPACE, R, EQUALS, QUOTE] = [32, 114, 61, 34];

/** Throws `unpacks-too-large` if distant cells span a rectangle that would fill the memory. */
export function assertSheetSize(xml: Uint8Array, budget: Budget): void {
  let rows = 0;
  let columns = 0;
  for (let at = xml.indexOf(R); at >= 0; at = xml.indexOf(R, at + 1)) {
    if (xml[at - 1] !== SPACE || xml[at + 1] !== EQUALS || xml[at + 2] !== QUOTE) continue;
    let column = 0;
    let row = 0;
    for (let near = at + 3; near < at + 24; near++) {
      const byte = (xml[near] as number) | 32;
      const digit = (xml[near] as number) - 48;
      if (byte >= 97 && byte <= 122) column = column * 26 + byte - 96;
      else if (digit >= 0 && digit <= 9) row = row * 10 + digit;
      else break;
    }
    rows = Math.max(rows, row);
    columns = Math.max(columns, column);
  }
  if (rows * Math.max(columns, 1) > MAX_CELLS) budget.refuseSize();
}
