import { columnOf, hasColumns } from '../header.ts';
import type { Layout, TableHead } from '../layout.ts';
import { createTableReader } from '../rows/read-table.ts';
import { settleFeeSigns } from '../rows/settle-fee-signs.ts';
import { toTableSpec } from '../rows/table-spec.ts';
import type { Sink } from '../sink.ts';
import { readBetweenMarks, type Total } from './alipay-marks.ts';

const RECEIVED = '商家实收(元)';
const FEE = '服务费(元)';
const KIND = '业务类型';
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
  FEE,
  '分润(元)',
];

/**
 * Recognises the Alipay trade bill. Amounts are what the shop received; refunds can be negative or positive. The sign of
 * a fee is settled after the last row. Layout and source: src/statement/README.md.
 */
export function recogniseAlipayTrade(head: TableHead): Layout | null {
  const { names } = head;
  const order = ['支付宝交易号', '交易号'].find((name) => names.includes(name));
  if (!order || columnOf(names, '完成时间', '创建时间') < 0 || !hasColumns(names, FEE, KIND, RECEIVED)) return null;
  const spec = toTableSpec(head, {
    ownChannel: 'alipay',
    time: ['完成时间', '创建时间'],
    amount: RECEIVED,
    fee: FEE,
    kinds: [KIND],
    orders: [order, '商户订单号'],
    free: ['商品名称', '门店名称', '券名称', '备注'],
    money: MONEY,
  });
  const open = (sink: Sink) => {
    const { readRow, sums } = createTableReader(spec, sink);
    const stated: Total[] = [];
    const reader = readBetweenMarks(head, sink, readRow, (total) => stated.push(total));
    const end = (): void => {
      reader.end();
      for (const { name, count, amountFen } of stated) {
        const isTrade = name === '交易';
        sink.control(isTrade ? 'sales-count' : 'refunds-count', 'count', count, isTrade ? sums.sales : sums.refunds);
        sink.control(isTrade ? 'sales' : 'refunds', 'fen', amountFen, isTrade ? sums.salesFen : sums.refundsFen);
      }
      sink.summarySum('summary-sales-count', sums.sales);
      sink.summarySum('summary-refunds-count', sums.refunds);
      // Accepts either reading: no source states whether refunds are subtracted, nor the sign of fees.
      sink.summarySum('summary-received', sums.salesFen - sums.refundsFen, sums.salesFen);
      sink.summarySum('summary-fees', sums.feesFen, -sums.feesFen);
    };
    return { line: reader.line, end };
  };
  return { variant: `trade-${names.length}`, open, settle: settleFeeSigns };
}
