import { hashOrder } from '../bytes/hash-order.ts';
import { parseYuan } from '../bytes/parse-money.ts';
import { parseTime, parseTimeText } from '../bytes/parse-time.ts';
import type { Cells } from '../bytes/split.ts';
import { createRow } from '../columns.ts';
import { columnOf, columnsIn } from '../header.ts';
import type { Layout, LineReader, TableHead } from '../layout.ts';
import { parsePercent } from '../parse-rate.ts';
import { amountProblem, feeProblem } from '../rows/check-money.ts';
import { createRowReader } from '../rows/row-reader.ts';
import type { Sink } from '../sink.ts';
import type { ProblemReason } from '../types.ts';
import { createWechatSplit, hasBackticks, readWithSummary, type SummarySums } from './wechat-summary.ts';

const GOODS = '商品名称';
const PACKET = '商户数据包';
const REFUND = '退款金额';
const REFUNDED_AT = '退款成功时间';

function columnsOf(names: readonly string[]) {
  return {
    time: columnOf(names, '交易时间'),
    order: columnOf(names, '微信订单号'),
    method: columnOf(names, '交易类型'),
    kind: columnOf(names, '交易状态'),
    settled: columnOf(names, '应结订单金额', '总金额'),
    refund: columnOf(names, REFUND),
    fee: columnOf(names, '手续费'),
    rate: columnOf(names, '费率'),
  };
}

type TradeColumns = ReturnType<typeof columnsOf>;

/** Returns the layout name, such as `all-27`: the kind of bill and its number of columns. */
function variantOf(names: readonly string[]): string {
  const paid = names.includes(REFUND) ? 'all' : 'success';
  const kind = names.includes(REFUNDED_AT) ? 'refund' : paid;
  return `${kind}-${names.length}`;
}

/** Classifies a transaction state: 1 for SUCCESS, 2 for REFUND and REVOKED, 0 for anything else. */
function kindOf(bytes: Uint8Array, from: number, to: number): number {
  const word = to - from === 7 ? (bytes[from] === 83 ? 'SUCCESS' : 'REVOKED') : 'REFUND';
  if (to - from !== word.length) return 0;
  for (let at = 0; at < word.length; at++) if (bytes[from + at] !== word.charCodeAt(at)) return 0;
  return word === 'SUCCESS' ? 1 : 2;
}

function openTradeBill(head: TableHead, columns: TradeColumns, sink: Sink): LineReader {
  const { time, order, method, kind, settled, refund, fee, rate } = columns;
  const isBackticked = hasBackticks(head);
  sink.ownChannel = 'wechat-pay';
  const row = createRow();
  let settledFen = 0;
  let refundFen = 0;
  /** Rows, settled amounts, refunds and fees as printed. Closures access a typed array faster than variables. */
  const found = new Float64Array(4);

  const convert = (bytes: Uint8Array, { from, to }: Cells): ProblemReason | null => {
    const rowKind = kindOf(bytes, from[kind] as number, to[kind] as number);
    if (!rowKind) return 'kind';
    row.isRefund = rowKind - 1;
    row.time = parseTime(bytes, from[time] as number, to[time] as number);
    if (Number.isNaN(row.time) && !isBackticked)
      row.time = parseTimeText(sink.text(bytes, from[time] as number, to[time] as number));
    if (Number.isNaN(row.time)) return 'time';
    row.order = hashOrder(bytes, from[order] as number, to[order] as number);
    if (row.order === 0) return 'order';
    settledFen = parseYuan(bytes, from[settled] as number, to[settled] as number);
    refundFen = refund < 0 ? 0 : parseYuan(bytes, from[refund] as number, to[refund] as number);
    if (settledFen < 0 || refundFen < 0) return 'amount';
    const wrong = amountProblem(settledFen) ?? amountProblem(refundFen);
    if (wrong) return wrong;
    row.amountFen = row.isRefund && refundFen > 0 ? refundFen : settledFen;
    row.feeFen = parseYuan(bytes, from[fee] as number, to[fee] as number, true);
    row.rate = rate < 0 ? 0 : sink.rate(bytes, from[rate] as number, to[rate] as number, parsePercent);
    row.channel = sink.channel(bytes, from[method] as number, to[method] as number);
    return feeProblem(row.feeFen);
  };
  const commit = (line: number): void => {
    found[0] = (found[0] as number) + 1;
    found[1] = (found[1] as number) + settledFen;
    found[2] = (found[2] as number) + refundFen;
    found[3] = (found[3] as number) + row.feeFen;
    sink.columns.add(row, line);
  };
  const money = [settled, refund, fee].filter((index) => index >= 0);
  const free = isBackticked ? [] : columnsIn(head.names)(GOODS, PACKET);
  const split = createWechatSplit(head, isBackticked, columnOf(head.names, GOODS));
  const readRow = createRowReader({ row, split, width: head.names.length, free, money, convert, commit }, sink);
  const sumsOf = (): SummarySums => ({ rows: found[0], sales: found[1], refunds: found[2], fees: found[3] });
  return readWithSummary(head, sink, readRow, sumsOf);
}

/**
 * Recognises the WeChat Pay trade bill with its current and former column names, in any order. A reversed payment
 * (REVOKED) counts as a refund: of the refund amount or, if it is 0, of the order amount. Adds up settled amounts,
 * refunds and fees as printed, for comparison with the summary. Layout and source: src/statement/README.md.
 */
export function recogniseWechatTrade(head: TableHead): Layout | null {
  const columns = columnsOf(head.names);
  const { time, order, method, kind, settled, fee } = columns;
  if ([time, order, method, kind, settled, fee].some((index) => index < 0)) return null;
  return { variant: variantOf(head.names), open: (sink) => openTradeBill(head, columns, sink) };
}
