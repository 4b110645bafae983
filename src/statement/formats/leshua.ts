import { columnsIn, hasColumns } from '../header.ts';
import type { Head, Layout } from '../layout.ts';
import { parsePerTenThousand } from '../parse-rate.ts';
import { tableLayout } from '../rows/table-layout.ts';
import { tableSpec } from '../rows/table-spec.ts';

const KIND = '\u8bb0\u5f55\u7c7b\u578b'; // 记录类型
/** Columns of the documented order, which rows without a header follow. */
const ORDER = [
  KIND,
  '\u7f16\u53f7', // 编号
  '\u4ea4\u6613\u65f6\u95f4', // 交易时间
  '\u8ba2\u5355\u53f7', // 订单号
  '\u5546\u6237\u53f7', // 商户号
  '\u8d39\u7387', // 费率
  '\u4ea4\u6613\u91d1\u989d(\u5206)', // 交易金额(分)
  '\u624b\u7eed\u8d39(\u5206)', // 手续费(分)
  '\u7ed3\u7b97\u91d1\u989d(\u5206)', // 结算金额(分)
  '\u8d44\u91d1\u6d41\u5411', // 资金流向
  '\u4ea4\u6613\u7c7b\u578b', // 交易类型
  '\u652f\u4ed8\u65b9\u5f0f', // 支付方式
  '\u5361\u7c7b\u578b', // 卡类型
  '\u5546\u6237\u4f18\u60e0\u7c7b\u578b', // 商户优惠类型
  '\u53c2\u8003\u53f7', // 参考号
  '\u51ed\u8bc1\u53f7', // 凭证号
  '\u7ec8\u7aef\u53f7', // 终端号
  '\u7b2c\u4e09\u65b9\u8ba2\u5355\u53f7', // 第三方订单号
  '\u7b2c\u4e09\u65b9\u9000\u6b3e\u53f7', // 第三方退款号
];
const WIDTH = 25;

/** Leshua trade bill, section 5 of the facts: fen, rate in ten-thousandths, with or without a header. Only BT rows are known. */
export function recogniseLeshua(head: Head): Layout | null {
  const { separator, isWide } = head;
  const isBare = head.names.length === WIDTH && /^B[TV]$/.test(head.names[0] ?? '');
  const plain = head.names.map((name) => name.replace(/^(\u8bb0\u5f55\u7c7b\u578b|\u8d39\u7387)\(.*$/, '$1')); // ^(记录类型|费率)\(.*$
  const names = isBare ? ORDER : plain;
  if (
    !isBare &&
    !hasColumns(
      names,
      KIND,
      '\u4ea4\u6613\u65f6\u95f4',
      '\u4ea4\u6613\u91d1\u989d(\u5206)',
      '\u624b\u7eed\u8d39(\u5206)',
    )
  )
    return null; // 交易时间 交易金额(分) 手续费(分)
  const at = columnsIn(names);
  const rate = names.indexOf('\u8d39\u7387'); // 费率
  const spec = tableSpec({
    width: isBare ? WIDTH : names.length,
    separator,
    isWide,
    time: at('\u4ea4\u6613\u65f6\u95f4', '\u652f\u4ed8\u65f6\u95f4'), // 交易时间 支付时间
    amount: names.indexOf('\u4ea4\u6613\u91d1\u989d(\u5206)'), // 交易金额(分)
    fee: names.indexOf('\u624b\u7eed\u8d39(\u5206)'), // 手续费(分)
    ...(rate >= 0 && { rate: { column: rate, parse: parsePerTenThousand } }),
    kinds: at('\u4ea4\u6613\u7c7b\u578b'), // 交易类型
    refundMarks: at('\u7b2c\u4e09\u65b9\u9000\u6b3e\u53f7'), // 第三方退款号
    only: { column: names.indexOf(KIND), text: 'BT' },
    orders: at('\u8ba2\u5355\u53f7'), // 订单号
    channels: at('\u652f\u4ed8\u65b9\u5f0f', '\u5361\u7c7b\u578b'), // 支付方式 卡类型
    unit: 'fen',
  });
  return tableLayout('leshua', `trade-${spec.width}`, isBare ? head.line - 1 : head.line, spec);
}
