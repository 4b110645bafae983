import { columnOf, columnsIn, hasColumns } from '../header.ts';
import type { Head, Layout } from '../layout.ts';
import { createTableLayout } from '../rows/table-layout.ts';
import { createTableSpec } from '../rows/table-spec.ts';

/** Lakala daily trade text (JY): `|`, day and hour in two columns, fen or yuan under the same header. */
export function recogniseLakalaJy(head: Head): Layout | null {
  const { names, separator, isWide } = head;
  if (!hasColumns(names, '拉卡拉流水号', '交易日期', '交易时间', '交易类型', '交易金额(分)')) return null;
  const fee = columnOf(names, '手续费(分)');
  const at = columnsIn(names);
  const spec = createTableSpec({
    width: names.length,
    separator,
    isWide,
    time: at('交易时间'),
    day: names.indexOf('交易日期'),
    amount: names.indexOf('交易金额(分)'),
    ...(fee >= 0 && { fee }),
    kinds: at('交易类型'),
    orders: at('拉卡拉流水号'),
    refundOrders: at('原拉卡拉流水号'),
    channels: at('支付渠道', '支付方式'),
    unit: 'by-decimals',
    free: at('备注'),
    money: at('交易金额(分)', '手续费(分)', '结算金额(分)'),
  });
  return createTableLayout('lakala-jy', `jy-${names.length}`, head.line, spec);
}
