import { hashOrder } from '../bytes/hash-order.ts';
import { Labels } from '../bytes/labels.ts';
import { parseYuan } from '../bytes/parse-money.ts';
import { parseTime, parseTimeText } from '../bytes/parse-time.ts';
import { type Cells, splitAt, splitBackticks } from '../bytes/split.ts';
import { createRow } from '../columns.ts';
import { columnOf, hasColumns } from '../header.ts';
import type { Layout, TableHead } from '../layout.ts';
import { amountProblem } from '../rows/check-money.ts';
import { joinFees, type LedgerEntry, type LedgerEntryKind, post } from '../rows/ledger.ts';
import { createRowReader } from '../rows/row-reader.ts';
import type { Sink } from '../sink.ts';
import type { ProblemReason } from '../types.ts';
import { hasBackticks, readWithSummary } from './wechat-summary.ts';

const FEE = /交易手续费/;
const INCOME = '收入';
const EXPENSE = '支出';

function kindOf(text: string): LedgerEntryKind {
  if (FEE.test(text)) return 'fee';
  if (text === '交易') return 'sale';
  return text === '退款' ? 'refund' : 'other';
}

/**
 * Recognises the WeChat Pay fund bill. A fee line joins its payment; a line that is no payment and no fee is a deduction.
 * Layout and source: src/statement/README.md.
 */
export function recogniseWechatFund(head: TableHead): Layout | null {
  const { names } = head;
  if (!hasColumns(names, '记账时间', '微信支付业务单号', '资金流水单号', '业务类型', '收支类型', '收支金额(元)'))
    return null;
  const width = names.length;
  const isBackticked = hasBackticks(head);
  const [time, order, type] = [names.indexOf('记账时间'), names.indexOf('微信支付业务单号'), names.indexOf('业务类型')];
  const [direction, amount] = [names.indexOf('收支类型'), names.indexOf('收支金额(元)')];
  const title = columnOf(names, '业务名称');
  const note = columnOf(names, '备注');
  const split = isBackticked
    ? splitBackticks(width, note < 0 ? width - 1 : note)
    : splitAt(head.separator, head.isWide);

  const open = (sink: Sink) => {
    sink.ownChannel = 'wechat-pay';
    const row = createRow();
    const labels = new Labels(4096);
    const texts: string[] = [];
    const sums = new Float64Array(5);
    const textAt = (bytes: Uint8Array, { from, to }: Cells, column: number): string => {
      const [start, end] = [from[column] as number, to[column] as number];
      const index = labels.indexOf(bytes, start, end);
      if (index === labels.max) return sink.text(bytes, start, Math.min(end, start + 64)).trim();
      texts[index] ??= sink.text(bytes, start, Math.min(end, start + 64)).trim();
      return texts[index];
    };
    const entry: LedgerEntry = { kind: 'other', isIncome: false, amountFen: 0, time: 0, order: 0, label: () => '' };

    const convert = (bytes: Uint8Array, cells: Cells): ProblemReason | null => {
      const { from, to } = cells;
      const way = textAt(bytes, cells, direction);
      if (way !== INCOME && way !== EXPENSE) return 'kind';
      const kind = textAt(bytes, cells, type);
      const [start, end] = [from[time] as number, to[time] as number];
      row.time = parseTime(bytes, start, end);
      if (Number.isNaN(row.time) && !isBackticked) row.time = parseTimeText(sink.text(bytes, start, end));
      if (Number.isNaN(row.time)) return 'time';
      row.amountFen = parseYuan(bytes, from[amount] as number, to[amount] as number);
      if (row.amountFen < 0) return 'amount';
      entry.kind = kindOf(kind);
      entry.isIncome = way === INCOME;
      entry.amountFen = row.amountFen;
      entry.time = row.time;
      entry.order = hashOrder(bytes, from[order] as number, to[order] as number);
      const named = title < 0 ? '' : textAt(bytes, cells, title);
      entry.label = () => (named && named !== kind ? `${kind} · ${named}` : kind);
      return amountProblem(row.amountFen);
    };
    const commit = (line: number): void => {
      const side = entry.isIncome ? 1 : 3;
      sums[0] = (sums[0] as number) + 1;
      sums[side] = (sums[side] as number) + 1;
      sums[side + 1] = (sums[side + 1] as number) + entry.amountFen;
      post(sink, entry, sink.channel(new Uint8Array(), 0, 0), line);
    };
    const free = isBackticked || note < 0 ? [] : [note];
    const readRow = createRowReader({ row, split, width, free, money: [amount], convert, commit }, sink);
    return readWithSummary(head, sink, readRow, () => ({
      rows: sums[0],
      'income-count': sums[1],
      income: sums[2],
      'expense-count': sums[3],
      expense: sums[4],
    }));
  };
  return { variant: `fund-${width}`, open, settle: joinFees };
}
