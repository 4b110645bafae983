import { columnsIn, hasColumns } from '../header.ts';
import type { Head, Layout } from '../layout.ts';
import { parsePerTenThousand } from '../parse-rate.ts';
import { createTableLayout } from '../rows/table-layout.ts';
import { createTableSpec } from '../rows/table-spec.ts';

const KIND = '记录类型';
/** PaymentColumns of the documented order, which rows without a header follow. */
const ORDER = [
  KIND,
  '编号',
  '交易时间',
  '订单号',
  '商户号',
  '费率',
  '交易金额(分)',
  '手续费(分)',
  '结算金额(分)',
  '资金流向',
  '交易类型',
  '支付方式',
  '卡类型',
  '商户优惠类型',
  '参考号',
  '凭证号',
  '终端号',
  '第三方订单号',
  '第三方退款号',
];
const WIDTH = 25;

/** Leshua trade bill, section 5 of the facts: fen, rate in ten-thousandths, with or without a header. Only BT rows are known. */
export function recogniseLeshua(head: Head): Layout | null {
  const { separator, isWide } = head;
  const isBare = head.names.length === WIDTH && /^B[TV]$/.test(head.names[0] ?? '');
  const plain = head.names.map((name) => name.replace(/^(记录类型|费率)\(.*$/, '$1'));
  const names = isBare ? ORDER : plain;
  if (!isBare && !hasColumns(names, KIND, '交易时间', '交易金额(分)', '手续费(分)')) return null;
  const at = columnsIn(names);
  const rate = names.indexOf('费率');
  const spec = createTableSpec({
    width: isBare ? WIDTH : names.length,
    separator,
    isWide,
    time: at('交易时间', '支付时间'),
    amount: names.indexOf('交易金额(分)'),
    fee: names.indexOf('手续费(分)'),
    ...(rate >= 0 && { rate: { column: rate, parse: parsePerTenThousand } }),
    kinds: at('交易类型'),
    refundMarks: at('第三方退款号'),
    only: { column: names.indexOf(KIND), text: 'BT' },
    orders: at('订单号'),
    channels: at('支付方式', '卡类型'),
    unit: 'fen',
  });
  return createTableLayout('leshua', `trade-${spec.width}`, isBare ? head.line - 1 : head.line, spec);
}
