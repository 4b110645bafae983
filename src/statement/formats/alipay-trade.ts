import { columnOf, columnsIn, hasColumns } from '../header.ts';
import type { Head, Layout } from '../layout.ts';
import { createTableReader } from '../rows/read-table.ts';
import { settleFeeSigns } from '../rows/settle-fee-signs.ts';
import { tableSpec } from '../rows/table-spec.ts';
import type { Sink } from '../sink.ts';
import { readBetweenMarks, type Total } from './alipay-marks.ts';

const RECEIVED = '\u5546\u5bb6\u5b9e\u6536(\u5143)'; // 商家实收(元)
const TRADE = '\u4ea4\u6613'; // 交易
const MONEY = [
  '\u8ba2\u5355\u91d1\u989d(\u5143)', // 订单金额(元)
  RECEIVED,
  '\u652f\u4ed8\u5b9d\u7ea2\u5305(\u5143)', // 支付宝红包(元)
  '\u96c6\u5206\u5b9d(\u5143)', // 集分宝(元)
  '\u652f\u4ed8\u5b9d\u4f18\u60e0(\u5143)', // 支付宝优惠(元)
  '\u5546\u5bb6\u4f18\u60e0(\u5143)', // 商家优惠(元)
  '\u5238\u6838\u9500\u91d1\u989d(\u5143)', // 券核销金额(元)
  '\u5546\u5bb6\u7ea2\u5305\u6d88\u8d39\u91d1\u989d(\u5143)', // 商家红包消费金额(元)
  '\u5361\u6d88\u8d39\u91d1\u989d(\u5143)', // 卡消费金额(元)
  '\u670d\u52a1\u8d39(\u5143)', // 服务费(元)
  '\u5206\u6da6(\u5143)', // 分润(元)
];
const FREE = ['\u5546\u54c1\u540d\u79f0', '\u95e8\u5e97\u540d\u79f0', '\u5238\u540d\u79f0', '\u5907\u6ce8']; // 商品名称 门店名称 券名称 备注

/** Alipay trade bill, section 3 of the facts; money is what the shop received, refunds negative or not. */
export function recogniseAlipayTrade(head: Head): Layout | null {
  const { names, separator, isWide } = head;
  const order = columnOf(names, '\u652f\u4ed8\u5b9d\u4ea4\u6613\u53f7', '\u4ea4\u6613\u53f7'); // 支付宝交易号 交易号
  const time = columnsIn(names)('\u5b8c\u6210\u65f6\u95f4', '\u521b\u5efa\u65f6\u95f4'); // 完成时间 创建时间
  const fee = columnOf(names, '\u670d\u52a1\u8d39(\u5143)'); // 服务费(元)
  if (order < 0 || !time.length || fee < 0 || !hasColumns(names, '\u4e1a\u52a1\u7c7b\u578b', RECEIVED)) return null; // 业务类型
  const at = columnsIn(names);
  const spec = tableSpec({
    width: names.length,
    separator,
    isWide,
    time,
    amount: names.indexOf(RECEIVED),
    fee,
    kinds: at('\u4e1a\u52a1\u7c7b\u578b'), // 业务类型
    orders: [order, ...at('\u5546\u6237\u8ba2\u5355\u53f7')], // 商户订单号
    ownChannel: 'alipay',
    free: at(...FREE),
    money: at(...MONEY),
  });
  const open = (sink: Sink) => {
    const { readRow, sums } = createTableReader(spec, sink);
    const stated: Total[] = [];
    const reader = readBetweenMarks(head, sink, readRow, (total) => stated.push(total));
    const end = (): void => {
      reader.end();
      for (const { name, count, amountFen } of stated) {
        const isTrade = name === TRADE;
        sink.control(isTrade ? 'sales-count' : 'refunds-count', 'count', count, isTrade ? sums.sales : sums.refunds);
        sink.control(isTrade ? 'sales' : 'refunds', 'fen', amountFen, isTrade ? sums.salesFen : sums.refundsFen);
      }
      sink.summarySum('summary-sales-count', sums.sales);
      sink.summarySum('summary-refunds-count', sums.refunds);
      // The facts do not settle whether refunds are taken off, nor the sign of fees.
      sink.summarySum('summary-received', sums.salesFen - sums.refundsFen, sums.salesFen);
      sink.summarySum('summary-fees', sums.feesFen, -sums.feesFen);
    };
    return { line: reader.line, end };
  };
  return { format: 'alipay-trade', variant: `trade-${names.length}`, open, settle: settleFeeSigns };
}
