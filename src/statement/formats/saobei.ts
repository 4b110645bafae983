import { columnsIn, hasColumns } from '../header.ts';
import type { Head, Layout } from '../layout.ts';
import { createTableLayout } from '../rows/table-layout.ts';
import { createTableSpec } from '../rows/table-spec.ts';

/** Saobei bill, section 6 of the facts: commas, fen. A row with an original number gives that order's money back. */
export function recogniseSaobei(head: Head): Layout | null {
  const { names, separator, isWide } = head;
  if (!hasColumns(names, '交易时间', '交易金额(分)', '手续费金额(分)', '退款金额(分)', '退款原单号')) return null;
  const at = columnsIn(names);
  const spec = createTableSpec({
    width: names.length,
    separator,
    isWide,
    time: at('交易时间'),
    amount: names.indexOf('交易金额(分)'),
    refundAmount: names.indexOf('退款金额(分)'),
    fee: names.indexOf('手续费金额(分)'),
    kinds: at('支付类型', '交易状态'),
    refundMarks: at('退款原单号'),
    orders: at('交易单号', '终端流水号'),
    refundOrders: at('退款原单号'),
    channels: at('支付方式'),
    unit: 'fen',
    free: at('附加数据', '订单备注', '门店名称'),
    money: at('交易金额(分)', '手续费金额(分)', '退款金额(分)', '结余金额(分)', '商家优惠金额', '商家实收金额'),
  });
  return createTableLayout('saobei', `saobei-${names.length}`, head.line, spec);
}
