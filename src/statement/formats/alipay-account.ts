import { hashOrder } from '../bytes/hash-order.ts';
import { parseTime, parseTimeText } from '../bytes/parse-time.ts';
import { type Cells, splitAt } from '../bytes/split.ts';
import { createRow, type PaymentRow } from '../columns.ts';
import { columnOf, columnsIn } from '../header.ts';
import type { Layout, LineReader, TableHead } from '../layout.ts';
import { textAt } from '../rows/cells.ts';
import { amountProblem } from '../rows/check-money.ts';
import { createLedgerEntry, joinFees, type LedgerEntry, type LedgerEntryKind, post } from '../rows/ledger.ts';
import { createMoneyReader } from '../rows/read-money.ts';
import { createRowReader } from '../rows/row-reader.ts';
import type { Sink } from '../sink.ts';
import type { ProblemReason } from '../types.ts';
import { readBetweenMarks, type Total } from './alipay-marks.ts';

const FEE = /收费|退费|服务费|手续费/;
const REFUND = /退款/;
const SALE = /支付|付款|收款|交易/;
const FREE = ['商品名称', '备注', '业务描述'];
const INCOME = '收入';

function kindOf(text: string): LedgerEntryKind {
  if (FEE.test(text)) return 'fee';
  if (REFUND.test(text)) return 'refund';
  return SALE.test(text) ? 'sale' : 'other';
}

function columnsOf(names: readonly string[]) {
  return {
    time: columnOf(names, '发生时间', '入账时间'),
    income: columnOf(names, '收入金额(+元)', '收入(+元)', '收入金额(元)'),
    expense: columnOf(names, '支出金额(-元)', '支出(-元)', '支出金额(元)'),
    type: columnOf(names, '业务类型'),
    business: columnOf(names, '业务流水号'),
    account: columnOf(names, '账务流水号'),
  };
}

/** Creates a function that fills `row` and `entry` from the cells of a line. It returns the reason if it fails. */
function createConverter(head: TableHead, row: PaymentRow, entry: LedgerEntry, sink: Sink) {
  const { time, income, expense, type, business } = columnsOf(head.names);
  const note = columnOf(head.names, '业务描述', '备注');
  const money = createMoneyReader('yuan');
  const amountAt = (bytes: Uint8Array, cells: Cells, column: number): number =>
    (cells.to[column] as number) > (cells.from[column] as number) ? money.amount(bytes, cells, column) : 0;
  return (bytes: Uint8Array, cells: Cells): ProblemReason | null => {
    const [start, end] = [cells.from[time] as number, cells.to[time] as number];
    row.time = parseTime(bytes, start, end);
    if (Number.isNaN(row.time)) row.time = parseTimeText(sink.text(bytes, start, end));
    if (Number.isNaN(row.time)) return 'time';
    const inFen = amountAt(bytes, cells, income);
    const outFen = Math.abs(amountAt(bytes, cells, expense));
    const wrong = amountProblem(inFen) ?? amountProblem(outFen);
    if (wrong) return wrong;
    if (inFen < 0 || (inFen > 0 && outFen > 0)) return 'amount';
    const kind = textAt(sink, bytes, cells, type);
    const described = note < 0 ? '' : textAt(sink, bytes, cells, note);
    entry.kind = kindOf(kind);
    entry.isIncome = inFen > 0;
    entry.amountFen = inFen + outFen;
    entry.time = row.time;
    entry.order = hashOrder(bytes, cells.from[business] as number, cells.to[business] as number);
    // Fills `row` too, because the row reader compares it if a line has too many cells.
    row.amountFen = entry.isIncome ? inFen : -outFen;
    row.order = entry.order;
    row.channel = ['sale', 'refund', 'fee', 'other'].indexOf(entry.kind);
    entry.label = () => (described && described !== kind ? `${kind} · ${described}` : kind);
    return null;
  };
}

/** Count and sum of income, then count and sum of expense. */
type AccountSums = readonly [number, number, number, number];

/** Records the total lines of the bill, and the sums for its summary file. */
function recordSums(sink: Sink, [inCount, inFen, outCount, outFen]: AccountSums, stated: readonly Total[]): void {
  for (const { name, count, amountFen } of stated) {
    const isIncome = name === INCOME;
    sink.control(isIncome ? 'income-count' : 'expense-count', 'count', count, isIncome ? inCount : outCount);
    sink.control(isIncome ? 'income' : 'expense', 'fen', amountFen, isIncome ? inFen : outFen);
  }
  sink.summarySum('summary-income-count', inCount);
  sink.summarySum('summary-income', inFen);
  sink.summarySum('summary-expense-count', outCount);
  sink.summarySum('summary-expense', outFen, -outFen);
}

function openAccountBill(head: TableHead, sink: Sink): LineReader {
  sink.ownChannel = 'alipay';
  const { names } = head;
  const { income, expense } = columnsOf(names);
  const row = createRow();
  const entry = createLedgerEntry();
  const sums: [number, number, number, number] = [0, 0, 0, 0];
  const stated: Total[] = [];
  const commit = (line: number): void => {
    if (entry.amountFen) sums[entry.isIncome ? 0 : 2] += 1;
    sums[entry.isIncome ? 1 : 3] += entry.amountFen;
    post(sink, entry, sink.channel(new Uint8Array(), 0, 0), line);
  };
  const readRow = createRowReader(
    {
      row,
      split: splitAt(head.separator, head.isWide),
      width: names.length,
      free: columnsIn(names)(...FREE),
      money: [income, expense, ...columnsIn(names)('账户余额(元)')],
      convert: createConverter(head, row, entry, sink),
      commit,
    },
    sink,
  );
  const reader = readBetweenMarks(head, sink, readRow, (total) => stated.push(total));
  const end = (): void => {
    reader.end();
    recordSums(sink, sums, stated);
  };
  return { line: reader.line, end };
}

/**
 * Recognises the Alipay account bill, with columns in any order. A fee line joins its payment by the business number. A
 * line that is no sale, refund or fee by its words is a deduction. Layout and source: src/statement/README.md.
 */
export function recogniseAlipayAccount(head: TableHead): Layout | null {
  const { names } = head;
  if (Object.values(columnsOf(names)).some((index) => index < 0)) return null;
  return { variant: `account-${names.length}`, open: (sink) => openAccountBill(head, sink), settle: joinFees };
}
