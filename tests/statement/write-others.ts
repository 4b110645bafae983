import { clock, type Payment, yuan } from './payments.ts';
import { ALL_ENCODINGS, type Writer } from './writer.ts';

const digits = (time: number): string => clock(time).replace(/\D/g, '');

/** Writes a Lakala JY file, in fen or yuan under the same header. */
export function writeLakalaJy(list: readonly Payment[], unit: 'fen' | 'yuan'): string {
  const header =
    '商户编号|交易日期|交易时间|终端号|分支机构|交易类型|拉卡拉流水号|原拉卡拉流水号|卡号|支付渠道|银行名称|交易金额(分)|手续费(分)|结算金额(分)|商户订单号|支付订单号|外部流水号|系统参考号|备注|支付方式';
  const money = (fen: number): string => (unit === 'fen' ? String(fen) : yuan(fen));
  const rows = list.map((payment) => {
    const { amountFen, feeFen, isRefund, order } = payment;
    const at = digits(payment.time);
    const id = isRefund ? payment.refundId : order;
    return [
      '822000000000001',
      at.slice(0, 8),
      at.slice(8),
      'T0000001',
      '',
      isRefund ? '退货' : '消费',
      id,
      isRefund ? order : '',
      '',
      '微信',
      '',
      money(amountFen),
      money(feeFen),
      money(amountFen - feeFen),
      `D${order.slice(-8)}`,
      '',
      '',
      '',
      payment.goods,
      '主扫',
    ].join('|');
  });
  return [header, ...rows, ''].join('\n');
}

const LESHUA =
  '记录类型(BT/BV),编号,交易时间,订单号,商户号,费率(万分之一),交易金额(分),手续费(分),结算金额(分),资金流向,交易类型,支付方式,卡类型,商户优惠类型,参考号,凭证号,终端号,第三方订单号,第三方退款号,支付时间,上游订单号(网、银联),上游订单号(微信、支付宝),付款银行,消费者标识,扫码支付交易类型';

/** Writes a Leshua trade bill. */
export function writeLeshua(list: readonly Payment[], hasHeader: boolean): string {
  const rows = list.map((payment, index) => {
    const { amountFen, feeFen, isRefund, order, refundId } = payment;
    const at = digits(payment.time);
    const cells = ['BT', index + 1, at, order, '0000000001', payment.ratePpm / 100, amountFen, feeFen];
    const more = [
      '',
      '01',
      '1',
      '',
      '',
      '',
      '',
      'T0000001',
      order,
      isRefund ? refundId : '',
      at,
      '',
      order,
      'OTHERS',
      'o1',
      '1',
    ];
    return [...cells, amountFen - feeFen, ...more].join(',');
  });
  return [...(hasHeader ? [LESHUA] : []), ...rows, ''].join('\n');
}

/** Writes a Saobei bill. */
export function writeSaobei(list: readonly Payment[]): string {
  const header =
    '商户号,终端号,交易时间,退款完成时间,交易金额(分),手续费金额(分),退款金额(分),结余金额(分),支付方式,支付类型,交易状态,交易单号,退款原单号,终端流水号,渠道订单号,交易日期,用户标识,银行卡类型,附加数据,商家优惠金额,商家实收金额,用户实付金额,平台优惠金额,订单备注,自定义设备编号,支付银行标识,门店名称,通道类型';
  const rows = list.map((payment) => {
    const { amountFen, feeFen, isRefund, order, refundId } = payment;
    const at = clock(payment.time);
    return [
      ...['8220001', 'T1', at, isRefund ? at : ''],
      ...[isRefund ? 0 : amountFen, feeFen, isRefund ? amountFen : 0, amountFen],
      ...['微信', isRefund ? '退款' : '支付', '成功', isRefund ? refundId : order, isRefund ? order : '', '1', '2'],
      ...[at.slice(0, 10), 'o1', '', '', 0, amountFen, amountFen, 0, payment.goods, '', 'OTHERS', '一店', 'x'],
    ].join(',');
  });
  return [header, ...rows, ''].join('\n');
}

/** Writes an Allinpay trade file. */
export function writeAllinpay(list: readonly Payment[]): string {
  const header =
    '商户号,门店名,终端号,交易时间,交易类型,交易批次号,凭证号,参考号,卡号,卡类别,发卡行机构代码,发卡行名称,交易金额,手续费,交易日期,交易单号,订单号,商户备注,对接应用号';
  const rows = list.map((payment) => {
    const { amountFen, feeFen, isRefund, order } = payment;
    const at = clock(payment.time);
    return [
      ...[
        '8220001',
        '一店',
        'T1',
        at.slice(11),
        isRefund ? '退货' : '消费',
        '1',
        '2',
        '3',
        '6222****0000',
        '借记卡',
        '',
        '',
      ],
      ...[yuan(isRefund ? -amountFen : amountFen), yuan(feeFen), at.slice(0, 10).replaceAll('-', ''), order, order],
      ...[payment.goods, 'app'],
    ].join(',');
  });
  return [header, ...rows, ''].join('\r\n');
}

/** Writes a table of no known format, with CSV quoting. */
export function writeTable(list: readonly Payment[], separator: string, unit: 'yuan' | 'fen' = 'yuan'): string {
  const quote = (cell: string): string =>
    cell.includes(separator) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
  const money = (fen: number): string => (unit === 'fen' ? String(fen) : yuan(fen));
  const rows = list.map(({ time, amountFen, feeFen, isRefund, order, goods, method }) =>
    [clock(time), method, isRefund ? '退款' : '收款', goods, order, money(amountFen), money(feeFen)].map(quote),
  );
  return [['时间', '方式', '类型', '商品', '单号', '金额', '费用'], ...rows]
    .map((row) => row.join(separator))
    .join('\n');
}
export const TABLE_MAPPING = { time: 0, channel: 1, kind: 2, order: 4, amount: 5, fee: 6, unit: 'yuan' } as const;

/** Writers of the formats in this file. The round-trip and fuzz tests run all of them. */
export const OTHER_WRITERS: readonly Writer[] = [
  { name: 'lakala', plain: true, write: (list) => writeLakalaJy(list, 'fen'), encodings: ALL_ENCODINGS },
  { name: 'leshua', plain: true, write: (list) => writeLeshua(list, true), encodings: ALL_ENCODINGS },
  { name: 'saobei', plain: true, write: writeSaobei, encodings: ALL_ENCODINGS },
  { name: 'allinpay', plain: true, write: writeAllinpay, encodings: ALL_ENCODINGS },
  {
    name: 'table',
    plain: false,
    write: (list) => writeTable(list, ','),
    encodings: ALL_ENCODINGS,
    expected: { methods: true },
    options: { mapping: TABLE_MAPPING },
  },
];
