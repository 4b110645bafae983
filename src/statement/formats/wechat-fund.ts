import { hashOrder } from '../bytes/hash-order.ts';
import { Labels } from '../bytes/labels.ts';
import { parseYuan } from '../bytes/parse-money.ts';
import { parseTime, parseTimeText } from '../bytes/parse-time.ts';
import type { Cells } from '../bytes/split.ts';
import { createRow, type PaymentRow } from '../columns.ts';
import { hasColumns } from '../header.ts';
import type { Layout, LineReader, TableHead } from '../layout.ts';
import { amountProblem } from '../rows/check-money.ts';
import { createLedgerEntry, joinFees, type LedgerEntry, type LedgerEntryKind, post } from '../rows/ledger.ts';
import { createRowReader } from '../rows/row-reader.ts';
import type { Sink } from '../sink.ts';
import type { ProblemReason } from '../types.ts';
import { createWechatSplit, hasBackticks, readWithSummary } from './wechat-summary.ts';

const FEE = /交易手续费/;
const INCOME = '收入';
const EXPENSE = '支出';

function kindOf(text: string): LedgerEntryKind {
  if (FEE.test(text)) return 'fee';
  if (text === '交易') return 'sale';
  return text === '退款' ? 'refund' : 'other';
}

function columnsOf(names: readonly string[]) {
  return {
    time: names.indexOf('记账时间'),
    order: names.indexOf('微信支付业务单号'),
    type: names.indexOf('业务类型'),
    direction: names.indexOf('收支类型'),
    amount: names.indexOf('收支金额(元)'),
    title: names.indexOf('业务名称'),
    note: names.indexOf('备注'),
  };
}

/** Creates a decoder of cells that decodes each distinct text once. */
function createTextReader(sink: Sink) {
  const labels = new Labels(4096);
  const texts: string[] = [];
  return (bytes: Uint8Array, { from, to }: Cells, column: number): string => {
    const [start, end] = [from[column] as number, to[column] as number];
    const index = labels.indexOf(bytes, start, end);
    if (index === labels.max) return sink.text(bytes, start, Math.min(end, start + 64)).trim();
    texts[index] ??= sink.text(bytes, start, Math.min(end, start + 64)).trim();
    return texts[index];
  };
}

/** Creates a function that fills `row` and `entry` from the cells of a line. It returns the reason if it fails. */
function createConverter(head: TableHead, row: PaymentRow, entry: LedgerEntry, sink: Sink) {
  const { time, order, type, direction, amount, title } = columnsOf(head.names);
  const isBackticked = hasBackticks(head);
  const textAt = createTextReader(sink);
  return (bytes: Uint8Array, cells: Cells): ProblemReason | null => {
    const { from, to } = cells;
    const flow = textAt(bytes, cells, direction);
    if (flow !== INCOME && flow !== EXPENSE) return 'kind';
    const kind = textAt(bytes, cells, type);
    const [start, end] = [from[time] as number, to[time] as number];
    row.time = parseTime(bytes, start, end);
    if (Number.isNaN(row.time) && !isBackticked) row.time = parseTimeText(sink.text(bytes, start, end));
    if (Number.isNaN(row.time)) return 'time';
    row.amountFen = parseYuan(bytes, from[amount] as number, to[amount] as number);
    if (row.amountFen < 0) return 'amount';
    entry.kind = kindOf(kind);
    entry.isIncome = flow === INCOME;
    entry.amountFen = row.amountFen;
    entry.time = row.time;
    entry.order = hashOrder(bytes, from[order] as number, to[order] as number);
    const named = title < 0 ? '' : textAt(bytes, cells, title);
    entry.label = () => (named && named !== kind ? `${kind} · ${named}` : kind);
    return amountProblem(row.amountFen);
  };
}

function openFundBill(head: TableHead, sink: Sink): LineReader {
  sink.ownChannel = 'wechat-pay';
  const { amount, note } = columnsOf(head.names);
  const isBackticked = hasBackticks(head);
  const row = createRow();
  const entry = createLedgerEntry();
  const convert = createConverter(head, row, entry, sink);
  /** Rows, then count and sum of income, then count and sum of expense. */
  const sums = new Float64Array(5);
  const commit = (line: number): void => {
    const side = entry.isIncome ? 1 : 3;
    sums[0] = (sums[0] as number) + 1;
    sums[side] = (sums[side] as number) + 1;
    sums[side + 1] = (sums[side + 1] as number) + entry.amountFen;
    post(sink, entry, sink.channel(new Uint8Array(), 0, 0), line);
  };
  const split = createWechatSplit(head, isBackticked, note);
  const free = isBackticked || note < 0 ? [] : [note];
  const plan = { row, split, width: head.names.length, free, money: [amount], convert, commit };
  return readWithSummary(head, sink, createRowReader(plan, sink), () => ({
    rows: sums[0],
    'income-count': sums[1],
    income: sums[2],
    'expense-count': sums[3],
    expense: sums[4],
  }));
}

/**
 * Recognises the WeChat Pay fund bill. A fee line joins its payment; a line that is no payment and no fee is a deduction.
 * Layout and source: src/statement/README.md.
 */
export function recogniseWechatFund(head: TableHead): Layout | null {
  const { names } = head;
  if (!hasColumns(names, '记账时间', '微信支付业务单号', '资金流水单号', '业务类型', '收支类型', '收支金额(元)'))
    return null;
  return { variant: `fund-${names.length}`, open: (sink) => openFundBill(head, sink), settle: joinFees };
}
