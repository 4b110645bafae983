import { columnOf, columnsIn, hasColumns } from '../header.ts';
import type { Head, Layout } from '../layout.ts';
import { tableLayout } from '../rows/table-layout.ts';
import { tableSpec } from '../rows/table-spec.ts';

/** Lakala daily trade text (JY): `|`, day and hour in two columns, fen or yuan under the same header. */
export function recogniseLakalaJy(head: Head): Layout | null {
  const { names, separator, isWide } = head;
  if (
    !hasColumns(
      names,
      '\u62c9\u5361\u62c9\u6d41\u6c34\u53f7',
      '\u4ea4\u6613\u65e5\u671f',
      '\u4ea4\u6613\u65f6\u95f4',
      '\u4ea4\u6613\u7c7b\u578b',
      '\u4ea4\u6613\u91d1\u989d(\u5206)',
    )
  )
    return null; // 拉卡拉流水号 交易日期 交易时间 交易类型 交易金额(分)
  const fee = columnOf(names, '\u624b\u7eed\u8d39(\u5206)'); // 手续费(分)
  const at = columnsIn(names);
  const spec = tableSpec({
    width: names.length,
    separator,
    isWide,
    time: at('\u4ea4\u6613\u65f6\u95f4'), // 交易时间
    day: names.indexOf('\u4ea4\u6613\u65e5\u671f'), // 交易日期
    amount: names.indexOf('\u4ea4\u6613\u91d1\u989d(\u5206)'), // 交易金额(分)
    ...(fee >= 0 && { fee }),
    kinds: at('\u4ea4\u6613\u7c7b\u578b'), // 交易类型
    orders: at('\u62c9\u5361\u62c9\u6d41\u6c34\u53f7'), // 拉卡拉流水号
    refundOrders: at('\u539f\u62c9\u5361\u62c9\u6d41\u6c34\u53f7'), // 原拉卡拉流水号
    channels: at('\u652f\u4ed8\u6e20\u9053', '\u652f\u4ed8\u65b9\u5f0f'), // 支付渠道 支付方式
    unit: 'by-decimals',
    free: at('\u5907\u6ce8'), // 备注
    money: at('\u4ea4\u6613\u91d1\u989d(\u5206)', '\u624b\u7eed\u8d39(\u5206)', '\u7ed3\u7b97\u91d1\u989d(\u5206)'), // 交易金额(分) 手续费(分) 结算金额(分)
  });
  return tableLayout('lakala-jy', `jy-${names.length}`, head.line, spec);
}
