import { hashOrder } from '../bytes/hash-order.ts';
import { type Cells, splitAt } from '../bytes/split.ts';
import { createRow, type PaymentRow } from '../columns.ts';
import type { Sink } from '../sink.ts';
import { NO_FEE, type ProblemReason } from '../types.ts';
import { filled, textAt } from './cells.ts';
import { amountProblem, feeProblem } from './check-money.ts';
import { createKindReader } from './kind-words.ts';
import { createChannelReader } from './read-channel.ts';
import { createMoneyReader } from './read-money.ts';
import { createTimeReader } from './read-time.ts';
import { createRowReader } from './row-reader.ts';
import type { TableSpec } from './table-spec.ts';

/** Bytes of an unset refund mark: `0`, `0.00`, `-`, `+` and blanks. */
const BLANK = new Set([48, 46, 45, 43, 32]);

/** True if one of the columns holds a refund mark. */
function isMarked(columns: readonly number[], bytes: Uint8Array, { from, to }: Cells): boolean {
  for (const column of columns)
    for (let at = from[column] as number; at < (to[column] as number); at++)
      if (!BLANK.has(bytes[at] as number)) return true;
  return false;
}

/** Sums of the rows for comparison with sums in the file; fees keep the printed sign. */
type TableSums = { sales: number; salesFen: number; refunds: number; refundsFen: number; feesFen: number };

function addToSums(sums: TableSums, { isRefund, amountFen, feeFen }: PaymentRow): void {
  if (isRefund) {
    sums.refunds++;
    sums.refundsFen += amountFen;
  } else {
    sums.sales++;
    sums.salesFen += amountFen;
  }
  if (feeFen !== NO_FEE) sums.feesFen += feeFen;
}

/**
 * Creates a reader of table rows. Words, marks or a negative amount make a row a refund; amounts become positive. Fees
 * keep the printed sign until `settleFeeSigns` runs after the last row.
 */
export function createTableReader(spec: TableSpec, sink: Sink) {
  const { only, rate, refundAmount = -1, fee = -1 } = spec;
  const row = createRow();
  const readKind = createKindReader(spec.kinds, sink);
  const money = createMoneyReader(spec.unit);
  const sums: TableSums = { sales: 0, salesFen: 0, refunds: 0, refundsFen: 0, feesFen: 0 };
  const readTime = createTimeReader(spec, sink);
  const readChannel = createChannelReader(spec.channels, sink);
  sink.ownChannel = spec.ownChannel;

  const convert = (bytes: Uint8Array, cells: Cells): ProblemReason | null => {
    if (only && textAt(sink, bytes, cells, only.column) !== only.text) return 'kind';
    const kind = readKind(bytes, cells);
    if (kind === 'failed') return 'kind';
    row.time = readTime(bytes, cells);
    if (Number.isNaN(row.time)) return 'time';
    money.begin();
    let amountFen = money.amount(bytes, cells, spec.amount);
    const refundFen = refundAmount < 0 ? 0 : money.amount(bytes, cells, refundAmount);
    const wrong = amountProblem(amountFen) ?? amountProblem(refundFen);
    if (wrong) return wrong;
    const isRefund =
      kind === 'refund' || isMarked(spec.refundMarks, bytes, cells) || (kind === 'unknown' && amountFen < 0);
    // Rejects a negative sale, and a sale and refund in one row, because their kind is ambiguous.
    if (!isRefund && (amountFen < 0 || refundFen !== 0)) return 'kind';
    if (isRefund && refundFen !== 0) amountFen = refundFen;
    row.isRefund = isRefund ? 1 : 0;
    row.amountFen = Math.abs(amountFen);
    row.feeFen = money.fee(bytes, cells, fee);
    row.rate = rate
      ? sink.rate(bytes, cells.from[rate.column] as number, cells.to[rate.column] as number, rate.parse)
      : 0;
    const named = isRefund ? filled(spec.refundOrders, cells) : -1;
    const order = named < 0 ? filled(spec.orders, cells) : named;
    row.order = order < 0 ? 0 : hashOrder(bytes, cells.from[order] as number, cells.to[order] as number);
    row.channel = readChannel(bytes, cells);
    return feeProblem(row.feeFen);
  };
  const commit = (line: number): void => {
    addToSums(sums, row);
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
