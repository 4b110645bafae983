import { hashOrder } from '../bytes/hash-order.ts';
import { parseTime, parseTimeDigits, parseTimeText } from '../bytes/parse-time.ts';
import { type Cells, splitAt } from '../bytes/split.ts';
import { createRow } from '../columns.ts';
import type { Sink } from '../sink.ts';
import type { ProblemReason } from '../types.ts';
import { amountProblem, feeProblem } from './check-money.ts';
import { createKindReader } from './kind-words.ts';
import { createMoneyReader } from './read-money.ts';
import { createRowReader } from './row-reader.ts';
import type { TableSpec } from './table-spec.ts';

/** Returns the first of the columns with a value; -1 if all are empty. */
function filled(columns: readonly number[], { from, to }: Cells): number {
  for (const column of columns) if ((to[column] as number) > (from[column] as number)) return column;
  return -1;
}

/** Bytes of an unset refund mark: `0`, `0.00`, `-`, `+` and blanks. */
const BLANK = new Set([48, 46, 45, 43, 32]);

/** Sums of the rows for comparison with sums in the file; fees keep the printed sign. */
type TableSums = { sales: number; salesFen: number; refunds: number; refundsFen: number; feesFen: number };

/**
 * Creates a reader of table rows. Words, marks or a negative amount make a row a refund; amounts become positive. Fees
 * keep the printed sign until `settleFeeSigns` runs after the last row.
 */
export function createTableReader(spec: TableSpec, sink: Sink) {
  const row = createRow();
  const readKind = createKindReader(spec.kinds, sink);
  const money = createMoneyReader(spec.unit);
  const sums: TableSums = { sales: 0, salesFen: 0, refunds: 0, refundsFen: 0, feesFen: 0 };
  let joined = new Uint8Array(256);
  sink.ownChannel = spec.ownChannel;

  const textAt = (bytes: Uint8Array, { from, to }: Cells, column: number): string =>
    sink.text(bytes, from[column] as number, Math.min(to[column] as number, (from[column] as number) + 64));

  const timeOf = (bytes: Uint8Array, cells: Cells): number => {
    const column = filled(spec.time, cells);
    if (column < 0) return Number.NaN;
    const [start, end] = [cells.from[column] as number, cells.to[column] as number];
    const day = spec.day === undefined ? start : (cells.from[spec.day] as number);
    const isSplit = spec.day !== undefined && end - start === 6 && (cells.to[spec.day] as number) - day === 8;
    const plain = parseTime(bytes, start, end);
    if (!Number.isNaN(plain)) return plain;
    const packed = isSplit
      ? parseTimeDigits(bytes, day, start)
      : end - start === 14
        ? parseTimeDigits(bytes, start, start + 8)
        : Number.NaN;
    if (!Number.isNaN(packed)) return packed;
    const text = textAt(bytes, cells, column);
    const whole = parseTimeText(text);
    if (!Number.isNaN(whole) || spec.day === undefined) return whole;
    return parseTimeText(`${textAt(bytes, cells, spec.day)} ${text}`);
  };
  const channelOf = (bytes: Uint8Array, cells: Cells): number => {
    let length = 0;
    for (const column of spec.channels) {
      const part = bytes.subarray(
        cells.from[column],
        Math.min(cells.to[column] as number, (cells.from[column] as number) + 64),
      );
      if (!part.length) continue;
      if (joined.length < length + 65) joined = new Uint8Array(joined.length * 2);
      if (length) joined[length++] = 32;
      joined.set(part, length);
      length += part.length;
    }
    return sink.channel(joined, 0, length);
  };
  const isMarked = (bytes: Uint8Array, { from, to }: Cells): boolean => {
    for (const column of spec.refundMarks)
      for (let at = from[column] as number; at < (to[column] as number); at++)
        if (!BLANK.has(bytes[at] as number)) return true;
    return false;
  };

  const convert = (bytes: Uint8Array, cells: Cells): ProblemReason | null => {
    const { only } = spec;
    if (only && textAt(bytes, cells, only.column) !== only.text) return 'kind';
    const kind = readKind(bytes, cells);
    if (kind === 'failed') return 'kind';
    row.time = timeOf(bytes, cells);
    if (Number.isNaN(row.time)) return 'time';
    money.begin();
    const { refundAmount = -1 } = spec;
    let amountFen = money.amount(bytes, cells, spec.amount);
    const refundFen = refundAmount < 0 ? 0 : money.amount(bytes, cells, refundAmount);
    const wrong = amountProblem(amountFen) ?? amountProblem(refundFen);
    if (wrong) return wrong;
    const isRefund = kind === 'refund' || isMarked(bytes, cells) || (kind === 'unknown' && amountFen < 0);
    // Rejects a negative sale, and a sale and refund in one row, because their kind is ambiguous.
    if (!isRefund && (amountFen < 0 || refundFen !== 0)) return 'kind';
    if (isRefund && refundFen !== 0) amountFen = refundFen;
    row.isRefund = isRefund ? 1 : 0;
    row.amountFen = Math.abs(amountFen);
    row.feeFen = money.fee(bytes, cells, spec.fee ?? -1);
    const { rate } = spec;
    row.rate = rate
      ? sink.rate(bytes, cells.from[rate.column] as number, cells.to[rate.column] as number, rate.parse)
      : 0;
    const named = isRefund ? filled(spec.refundOrders, cells) : -1;
    const order = named < 0 ? filled(spec.orders, cells) : named;
    row.order = order < 0 ? 0 : hashOrder(bytes, cells.from[order] as number, cells.to[order] as number);
    row.channel = channelOf(bytes, cells);
    return feeProblem(row.feeFen);
  };
  const commit = (line: number): void => {
    if (row.isRefund) {
      sums.refunds++;
      sums.refundsFen += row.amountFen;
    } else {
      sums.sales++;
      sums.salesFen += row.amountFen;
    }
    if (feeProblem(row.feeFen) === null && row.feeFen > -2147483648) sums.feesFen += row.feeFen;
    sink.columns.add(row, line);
    money.settle();
  };
  const split = splitAt(spec.separator, spec.isWide);
  const readRow = createRowReader(
    { row, split, width: spec.width, free: spec.free, money: spec.money, convert, commit },
    sink,
  );
  return { readRow, sums };
}
