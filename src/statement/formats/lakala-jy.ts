import { createTableRecogniser } from '../rows/table-layout.ts';

/**
 * Recognises the daily Lakala trade file (JY): `|` between columns, day and time of day in two columns. The header says
 * fen, but some files print yuan. Layout and source: src/statement/README.md.
 */
export const recogniseLakalaJy = createTableRecogniser({
  variant: 'jy',
  identifiedBy: ['拉卡拉流水号', '交易日期', '交易时间', '交易类型', '交易金额(分)'],
  unit: 'by-decimals',
  time: ['交易时间'],
  day: '交易日期',
  amount: '交易金额(分)',
  fee: '手续费(分)',
  kinds: ['交易类型'],
  orders: ['拉卡拉流水号'],
  refundOrders: ['原拉卡拉流水号'],
  channels: ['支付渠道', '支付方式'],
  free: ['备注'],
  money: ['交易金额(分)', '手续费(分)', '结算金额(分)'],
});
