import { columnOf, columnsIn, hasColumns } from '../header.ts';
import type { Head, Layout } from '../layout.ts';
import { createTableLayout } from '../rows/table-layout.ts';
import { createTableSpec } from '../rows/table-spec.ts';

/** Allinpay trade file as two programs read it: GBK, commas, believed to be in yuan. */
export function recogniseAllinpay(head: Head): Layout | null {
  const { names, separator, isWide } = head;
  if (!hasColumns(names, '交易时间', '交易批次号', '参考号', '交易金额', '手续费', '交易类型')) return null;
  const day = columnOf(names, '交易日期');
  const at = columnsIn(names);
  const spec = createTableSpec({
    width: names.length,
    separator,
    isWide,
    time: at('交易时间'),
    ...(day >= 0 && { day }),
    amount: names.indexOf('交易金额'),
    fee: names.indexOf('手续费'),
    kinds: at('交易类型'),
    orders: at('订单号', '交易单号'),
    channels: at('交易类型', '卡类别', '产品类型'),
    free: at('门店名', '商户备注'),
    money: at('交易金额', '手续费', '原始金额', '结算金额'),
  });
  return createTableLayout('allinpay', `allinpay-${names.length}`, head.line, spec);
}
