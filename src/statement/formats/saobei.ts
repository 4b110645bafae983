import { createTableRecogniser } from '../rows/table-layout.ts';

/**
 * Recognises the Saobei (扫呗) bill, in fen. A row with an original order number is a refund of that order.
 * Layout and source: src/statement/README.md.
 */
export const recogniseSaobei = createTableRecogniser({
  variant: 'saobei',
  identifiedBy: ['交易时间', '交易金额(分)', '手续费金额(分)', '退款金额(分)', '退款原单号'],
  unit: 'fen',
  time: ['交易时间'],
  amount: '交易金额(分)',
  refundAmount: '退款金额(分)',
  fee: '手续费金额(分)',
  kinds: ['支付类型', '交易状态'],
  refundMarks: ['退款原单号'],
  orders: ['交易单号', '终端流水号'],
  refundOrders: ['退款原单号'],
  channels: ['支付方式'],
  free: ['附加数据', '订单备注', '门店名称'],
  money: ['交易金额(分)', '手续费金额(分)', '退款金额(分)', '结余金额(分)', '商家优惠金额', '商家实收金额'],
});
