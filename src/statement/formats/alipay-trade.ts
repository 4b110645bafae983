import { columnOf, columnsIn, hasColumns } from '../header.ts';
import type { Head, Layout } from '../layout.ts';
import { createTableReader } from '../rows/read-table.ts';
import { settleFeeSigns } from '../rows/settle-fee-signs.ts';
import { createTableSpec } from '../rows/table-spec.ts';
import type { Sink } from '../sink.ts';
import { readBetweenMarks, type Total } from './alipay-marks.ts';

const RECEIVED = '商家实收(元)';
const TRADE = '交易';
const MONEY = [
  '订单金额(元)',
  RECEIVED,
  '支付宝红包(元)',
  '集分宝(元)',
  '支付宝优惠(元)',
  '商家优惠(元)',
  '券核销金额(元)',
  '商家红包消费金额(元)',
  '卡消费金额(元)',
  '服务费(元)',
  '分润(元)',
];
const FREE = ['商品名称', '门店名称', '券名称', '备注'];

/** Alipay trade bill, section 3 of the facts; money is what the shop received, refunds negative or not. */
export function recogniseAlipayTrade(head: Head): Layout | null {
  const { names, separator, isWide } = head;
  const order = columnOf(names, '支付宝交易号', '交易号');
  const time = columnsIn(names)('完成时间', '创建时间');
  const fee = columnOf(names, '服务费(元)');
  if (order < 0 || !time.length || fee < 0 || !hasColumns(names, '业务类型', RECEIVED)) return null;
  const at = columnsIn(names);
  const spec = createTableSpec({
    width: names.length,
    separator,
    isWide,
    time,
    amount: names.indexOf(RECEIVED),
    fee,
    kinds: at('业务类型'),
    orders: [order, ...at('商户订单号')],
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
