import { createTableRecogniser } from '../rows/table-layout.ts';

/** Recognises the Allinpay (通联) trade file, read as yuan. Layout and source: src/statement/README.md. */
export const recogniseAllinpay = createTableRecogniser({
  variant: 'allinpay',
  identifiedBy: ['交易时间', '交易批次号', '参考号', '交易金额', '手续费', '交易类型'],
  time: ['交易时间'],
  day: '交易日期',
  amount: '交易金额',
  fee: '手续费',
  kinds: ['交易类型'],
  orders: ['订单号', '交易单号'],
  channels: ['交易类型', '卡类别', '产品类型'],
  free: ['门店名', '商户备注'],
  money: ['交易金额', '手续费', '原始金额', '结算金额'],
});
