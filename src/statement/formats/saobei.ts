import { columnsIn, hasColumns } from '../header.ts';
import type { Head, Layout } from '../layout.ts';
import { tableLayout } from '../rows/table-layout.ts';
import { tableSpec } from '../rows/table-spec.ts';

/** Saobei bill, section 6 of the facts: commas, fen. A row with an original number gives that order's money back. */
export function recogniseSaobei(head: Head): Layout | null {
  const { names, separator, isWide } = head;
  if (
    !hasColumns(
      names,
      '\u4ea4\u6613\u65f6\u95f4',
      '\u4ea4\u6613\u91d1\u989d(\u5206)',
      '\u624b\u7eed\u8d39\u91d1\u989d(\u5206)',
      '\u9000\u6b3e\u91d1\u989d(\u5206)',
      '\u9000\u6b3e\u539f\u5355\u53f7',
    )
  )
    return null; // 交易时间 交易金额(分) 手续费金额(分) 退款金额(分) 退款原单号
  const at = columnsIn(names);
  const spec = tableSpec({
    width: names.length,
    separator,
    isWide,
    time: at('\u4ea4\u6613\u65f6\u95f4'), // 交易时间
    amount: names.indexOf('\u4ea4\u6613\u91d1\u989d(\u5206)'), // 交易金额(分)
    refundAmount: names.indexOf('\u9000\u6b3e\u91d1\u989d(\u5206)'), // 退款金额(分)
    fee: names.indexOf('\u624b\u7eed\u8d39\u91d1\u989d(\u5206)'), // 手续费金额(分)
    kinds: at('\u652f\u4ed8\u7c7b\u578b', '\u4ea4\u6613\u72b6\u6001'), // 支付类型 交易状态
    refundMarks: at('\u9000\u6b3e\u539f\u5355\u53f7'), // 退款原单号
    orders: at('\u4ea4\u6613\u5355\u53f7', '\u7ec8\u7aef\u6d41\u6c34\u53f7'), // 交易单号 终端流水号
    refundOrders: at('\u9000\u6b3e\u539f\u5355\u53f7'), // 退款原单号
    channels: at('\u652f\u4ed8\u65b9\u5f0f'), // 支付方式
    unit: 'fen',
    free: at('\u9644\u52a0\u6570\u636e', '\u8ba2\u5355\u5907\u6ce8', '\u95e8\u5e97\u540d\u79f0'), // 附加数据 订单备注 门店名称
    money: at(
      '\u4ea4\u6613\u91d1\u989d(\u5206)',
      '\u624b\u7eed\u8d39\u91d1\u989d(\u5206)',
      '\u9000\u6b3e\u91d1\u989d(\u5206)',
      '\u7ed3\u4f59\u91d1\u989d(\u5206)',
      '\u5546\u5bb6\u4f18\u60e0\u91d1\u989d',
      '\u5546\u5bb6\u5b9e\u6536\u91d1\u989d',
    ), // 交易金额(分) 手续费金额(分) 退款金额(分) 结余金额(分) 商家优惠金额 商家实收金额
  });
  return tableLayout('saobei', `saobei-${names.length}`, head.line, spec);
}
