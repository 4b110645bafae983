import { hasColumns } from '../header.ts';
import type { Layout, TableHead } from '../layout.ts';
import { parsePerTenThousand } from '../parse-rate.ts';
import { createTableLayout } from '../rows/table-layout.ts';
import { type TableColumns, toTableSpec } from '../rows/table-spec.ts';

const RECORD = '记录类型';
/** First columns in the documented order, for files without a header line. */
const DOCUMENTED_ORDER = [
  RECORD,
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

const COLUMNS: TableColumns = {
  unit: 'fen',
  time: ['交易时间', '支付时间'],
  amount: '交易金额(分)',
  fee: '手续费(分)',
  rate: { column: '费率', parse: parsePerTenThousand },
  kinds: ['交易类型'],
  refundMarks: ['第三方退款号'],
  only: { column: RECORD, text: 'BT' },
  orders: ['订单号'],
  channels: ['支付方式', '卡类型'],
};

/** Drops the hint in brackets after two column names, such as `费率(万分之一)`. */
const withoutHint = (name: string): string => name.replace(/^(记录类型|费率)\(.*$/, '$1');

/**
 * Recognises the Leshua (乐刷) trade bill, in fen, with or without a header line. Reads BT rows only; other rows count as
 * problems. Layout and source: src/statement/README.md.
 */
export function recogniseLeshua(head: TableHead): Layout | null {
  const isBare = head.names.length === WIDTH && /^B[TV]$/.test(head.names[0] ?? '');
  const names = isBare ? DOCUMENTED_ORDER : head.names.map(withoutHint);
  if (!hasColumns(names, RECORD, '交易时间', '交易金额(分)', '手续费(分)')) return null;
  const spec = { ...toTableSpec({ ...head, names }, COLUMNS), width: head.names.length };
  // Without a header line the recognised line is already a row.
  return createTableLayout(`trade-${spec.width}`, isBare ? head.line - 1 : head.line, spec);
}
