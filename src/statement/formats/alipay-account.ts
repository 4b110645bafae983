import { hashOrder } from '../bytes/hash-order.ts';
import { parseTime, parseTimeText } from '../bytes/parse-time.ts';
import { type Cells, splitAt } from '../bytes/split.ts';
import { createRow } from '../columns.ts';
import { columnOf, columnsIn } from '../header.ts';
import type { Layout, TableHead } from '../layout.ts';
import { amountProblem } from '../rows/check-money.ts';
import { joinFees, type LedgerEntry, type LedgerEntryKind, post } from '../rows/ledger.ts';
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

/**
 * Recognises the Alipay account bill, with columns in any order. A fee line joins its payment by the business number. A
 * line that is no sale, refund or fee by its words is a deduction. Layout and source: src/statement/README.md.
 */
export function recogniseAlipayAccount(head: TableHead): Layout | null {
  const { names } = head;
  const time = columnOf(names, '发生时间', '入账时间');
  const income = columnOf(names, '收入金额(+元)', '收入(+元)', '收入金额(元)');
  const expense = columnOf(names, '支出金额(-元)', '支出(-元)', '支出金额(元)');
  const type = columnOf(names, '业务类型');
  const business = columnOf(names, '业务流水号');
  if (columnOf(names, '账务流水号') < 0 || time < 0 || income < 0 || expense < 0 || type < 0 || business < 0)
    return null;
  const width = names.length;
  const note = columnOf(names, '业务描述', '备注');
  const balance = columnOf(names, '账户余额(元)');

  const open = (sink: Sink) => {
    sink.ownChannel = 'alipay';
    const row = createRow();
    const money = createMoneyReader('yuan');
    const sums = new Float64Array(4);
    const stated: Total[] = [];
    const textAt = (bytes: Uint8Array, { from, to }: Cells, column: number): string =>
      sink.text(bytes, from[column] as number, Math.min(to[column] as number, (from[column] as number) + 64));
    const amountAt = (bytes: Uint8Array, cells: Cells, column: number): number =>
      (cells.to[column] as number) > (cells.from[column] as number) ? money.amount(bytes, cells, column) : 0;
    const entry: LedgerEntry = { kind: 'other', isIncome: false, amountFen: 0, time: 0, order: 0, label: () => '' };

    const convert = (bytes: Uint8Array, cells: Cells): ProblemReason | null => {
      const [start, end] = [cells.from[time] as number, cells.to[time] as number];
      row.time = parseTime(bytes, start, end);
      if (Number.isNaN(row.time)) row.time = parseTimeText(sink.text(bytes, start, end));
      if (Number.isNaN(row.time)) return 'time';
      const inFen = amountAt(bytes, cells, income);
      const outFen = Math.abs(amountAt(bytes, cells, expense));
      const wrong = amountProblem(inFen) ?? amountProblem(outFen);
      if (wrong) return wrong;
      if (inFen < 0 || (inFen > 0 && outFen > 0)) return 'amount';
      const kind = textAt(bytes, cells, type);
      const described = note < 0 ? '' : textAt(bytes, cells, note);
      entry.kind = kindOf(kind);
      entry.isIncome = inFen > 0;
      entry.amountFen = inFen + outFen;
      entry.time = row.time;
      entry.order = hashOrder(bytes, cells.from[business] as number, cells.to[business] as number);
      row.amountFen = entry.isIncome ? inFen : -outFen;
      row.order = entry.order;
      row.channel = ['sale', 'refund', 'fee', 'other'].indexOf(entry.kind);
      entry.label = () => (described && described !== kind ? `${kind} · ${described}` : kind);
      return null;
    };
    const commit = (line: number): void => {
      const side = entry.isIncome ? 0 : 2;
      if (entry.amountFen) sums[side] = (sums[side] as number) + 1;
      sums[side + 1] = (sums[side + 1] as number) + entry.amountFen;
      post(sink, entry, sink.channel(new Uint8Array(), 0, 0), line);
    };
    const readRow = createRowReader(
      {
        row,
        split: splitAt(head.separator, head.isWide),
        width,
        free: columnsIn(names)(...FREE),
        money: [income, expense, balance].filter((index) => index >= 0),
        convert,
        commit,
      },
      sink,
    );
    const reader = readBetweenMarks(head, sink, readRow, (total) => stated.push(total));
    const end = (): void => {
      reader.end();
      const [inCount = 0, inFen = 0, outCount = 0, outFen = 0] = sums;
      for (const { name, count, amountFen } of stated) {
        const isIncome = name === INCOME;
        sink.control(isIncome ? 'income-count' : 'expense-count', 'count', count, isIncome ? inCount : outCount);
        sink.control(isIncome ? 'income' : 'expense', 'fen', amountFen, isIncome ? inFen : outFen);
      }
      sink.summarySum('summary-income-count', inCount);
      sink.summarySum('summary-income', inFen);
      sink.summarySum('summary-expense-count', outCount);
      sink.summarySum('summary-expense', outFen, -outFen);
    };
    return { line: reader.line, end };
  };
  return { variant: `account-${width}`, open, settle: joinFees };
}
