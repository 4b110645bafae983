import { columnOf, columnsIn, hasColumns } from '../header.ts';
import type { Head, Layout } from '../layout.ts';
import { tableLayout } from '../rows/table-layout.ts';
import { tableSpec } from '../rows/table-spec.ts';

/** Allinpay trade file as two programs read it: GBK, commas, believed to be in yuan. */
export function recogniseAllinpay(head: Head): Layout | null {
  const { names, separator, isWide } = head;
  if (
    !hasColumns(
      names,
      '\u4ea4\u6613\u65f6\u95f4',
      '\u4ea4\u6613\u6279\u6b21\u53f7',
      '\u53c2\u8003\u53f7',
      '\u4ea4\u6613\u91d1\u989d',
      '\u624b\u7eed\u8d39',
      '\u4ea4\u6613\u7c7b\u578b',
    )
  )
    return null; // 交易时间 交易批次号 参考号 交易金额 手续费 交易类型
  const day = columnOf(names, '\u4ea4\u6613\u65e5\u671f'); // 交易日期
  const at = columnsIn(names);
  const spec = tableSpec({
    width: names.length,
    separator,
    isWide,
    time: at('\u4ea4\u6613\u65f6\u95f4'), // 交易时间
    ...(day >= 0 && { day }),
    amount: names.indexOf('\u4ea4\u6613\u91d1\u989d'), // 交易金额
    fee: names.indexOf('\u624b\u7eed\u8d39'), // 手续费
    kinds: at('\u4ea4\u6613\u7c7b\u578b'), // 交易类型
    orders: at('\u8ba2\u5355\u53f7', '\u4ea4\u6613\u5355\u53f7'), // 订单号 交易单号
    channels: at('\u4ea4\u6613\u7c7b\u578b', '\u5361\u7c7b\u522b', '\u4ea7\u54c1\u7c7b\u578b'), // 交易类型 卡类别 产品类型
    free: at('\u95e8\u5e97\u540d', '\u5546\u6237\u5907\u6ce8'), // 门店名 商户备注
    money: at('\u4ea4\u6613\u91d1\u989d', '\u624b\u7eed\u8d39', '\u539f\u59cb\u91d1\u989d', '\u7ed3\u7b97\u91d1\u989d'), // 交易金额 手续费 原始金额 结算金额
  });
  return tableLayout('allinpay', `allinpay-${names.length}`, head.line, spec);
}
