import { COLUMN_NAMES, createColumns, type PaymentRow } from './columns.ts';
import type { PaymentColumns } from './types.ts';

const MIN_ROWS = 1024;
/** Number of rows from which the expected total is used. */
const ESTIMATE_FROM = 65_536;
/** Factor by which columns exceed the expected rows. Some unused rows cost less than copying the columns again. */
const SPARE = 1 + 1 / 32;
/** Largest growth factor, which limits memory if the estimate is wrong. */
const MAX_GROWTH = 64;
/** Largest amount that fits four bytes. */
const MAX_NARROW_FEN = 0xffffffff;

type Column = Uint32Array | Int32Array | Uint16Array | Uint8Array | Float64Array;
/** Copies the first rows of a column to a column of another length. Frees the old one at once if the platform can. */
function toLength<Kept extends Column>(column: Kept, rows: number, size: number, like: Column = column): Kept {
  const next = new (like.constructor as new (length: number) => Kept)(size);
  next.set(column.subarray(0, rows));
  // Garbage collection would run too late.
  (column.buffer as ArrayBuffer).transfer?.(0);
  return next;
}

/**
 * Collects payments in columns of 28 bytes a row, or 32 if an amount does not fit four bytes. The columns grow to the
 * expected number of rows, so that little memory is unused.
 */
export class ColumnsBuilder {
  length = 0;
  first = Number.POSITIVE_INFINITY;
  last = Number.NEGATIVE_INFINITY;
  /** Expected number of rows, estimated from the share of the file that was read; 0 if unknown. */
  expected = 0;
  private columns = createColumns(0, false);
  private size = 0;
  private maxFen = MAX_NARROW_FEN;

  add(row: PaymentRow, line: number): void {
    if (this.length === this.size) this.grow();
    const { time, amountFen } = row;
    if (amountFen > this.maxFen) this.widen();
    const columns = this.columns;
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

  private grow(): void {
    const { length } = this;
    const size =
      length < ESTIMATE_FROM
        ? Math.max(MIN_ROWS, 2 * length)
        : Math.ceil(Math.max(1.25 * length, Math.min(SPARE * this.expected, MAX_GROWTH * length)));
    this.fit(size);
  }

  private widen(): void {
    this.maxFen = Number.POSITIVE_INFINITY;
    const { amountFen } = this.columns;
    this.columns.amountFen = toLength(amountFen, this.length, this.size, new Float64Array());
  }

  private fit(size: number): void {
    for (const name of COLUMN_NAMES)
      Object.assign(this.columns, { [name]: toLength(this.columns[name], this.length, size) });
    this.size = size;
  }

  /** Returns the columns and resets the builder. */
  finish(): PaymentColumns {
    if (this.size > this.length * SPARE ** 2) this.fit(this.length);
    const columns = this.columns;
    for (const name of COLUMN_NAMES) Object.assign(columns, { [name]: columns[name].subarray(0, this.length) });
    columns.length = this.length;
    this.columns = createColumns(0, false);
    this.size = 0;
    return columns;
  }
}
