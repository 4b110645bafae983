import { COLUMN_NAMES, createColumns, type PaymentRow } from './columns.ts';
import type { PaymentColumns } from './types.ts';

const MIN_ROWS = 1024;
/** From so many rows on it is known how many there will be, if it can be. */
const KNOWN_FROM = 65_536;
/** PaymentColumns hold so much more than is expected: what is left over is cheaper than a second copy. */
const SPARE = 1 + 1 / 32;
/** However long the rows of the file are so far, columns never grow by more than this at once. */
const MAX_GROWTH = 64;
const MAX_NARROW_FEN = 0xffffffff;

type Column = Uint32Array | Int32Array | Uint16Array | Uint8Array | Float64Array;
/** The first rows of a column in one of another length; the old one is let go at once, where the platform can. */
function toLength<Kept extends Column>(column: Kept, rows: number, size: number, like: Column = column): Kept {
  const next = new (like.constructor as new (length: number) => Kept)(size);
  next.set(column.subarray(0, rows));
  // No collection comes in time to free it.
  (column.buffer as ArrayBuffer).transfer?.(0);
  return next;
}

/**
 * Collects payments in columns of 28 bytes a row; 32 once an amount does not fit four bytes. The columns grow to what
 * `expected` says, so that hardly a byte more is held than is handed over.
 */
export class ColumnsBuilder {
  length = 0;
  first = Number.POSITIVE_INFINITY;
  last = Number.NEGATIVE_INFINITY;
  /** How many rows there will be, by the share of the file that is read; 0 where it cannot be told. */
  expected = 0;
  #columns = createColumns(0, false);
  #size = 0;
  #maxFen = MAX_NARROW_FEN;

  add(row: PaymentRow, line: number): void {
    if (this.length === this.#size) this.#grow();
    const { time, amountFen } = row;
    if (amountFen > this.#maxFen) this.#widen();
    const columns = this.#columns;
    const at = this.length++;
    if (time < this.first) this.first = time;
    if (time > this.last) this.last = time;
    columns.time[at] = time;
    columns.amountFen[at] = amountFen;
    columns.feeFen[at] = row.feeFen;
    columns.rate[at] = row.rate;
    columns.isRefund[at] = row.isRefund;
    columns.channel[at] = row.channel;
    columns.order[at] = row.order;
    columns.line[at] = line;
  }

  #grow(): void {
    const { length } = this;
    const size =
      length < KNOWN_FROM
        ? Math.max(MIN_ROWS, 2 * length)
        : Math.ceil(Math.max(1.25 * length, Math.min(SPARE * this.expected, MAX_GROWTH * length)));
    this.#fit(size);
  }

  #widen(): void {
    this.#maxFen = Number.POSITIVE_INFINITY;
    const { amountFen } = this.#columns;
    this.#columns.amountFen = toLength(amountFen, this.length, this.#size, new Float64Array());
  }

  #fit(size: number): void {
    for (const name of COLUMN_NAMES)
      Object.assign(this.#columns, { [name]: toLength(this.#columns[name], this.length, size) });
    this.#size = size;
  }

  /** The columns; the builder is spent. */
  finish(): PaymentColumns {
    if (this.#size > this.length * SPARE ** 2) this.#fit(this.length);
    const columns = this.#columns;
    for (const name of COLUMN_NAMES) Object.assign(columns, { [name]: columns[name].subarray(0, this.length) });
    columns.length = this.length;
    this.#columns = createColumns(0, false);
    this.#size = 0;
    return columns;
  }
}
