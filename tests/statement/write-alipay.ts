import { clock, type Payment, totalsOf, yuan } from './payments.ts';

export type AlipayBillOptions = {
  /** Sign of a charged fee in the file; no source settles it. */
  chargeSign: 1 | -1;
  halfWidth?: boolean;
  positiveRefunds?: boolean;
  /** Text of the last column, which can contain a comma. */
  note?: string;
};

const TRADE =
  '支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,门店编号,门店名称,操作员,终端号,对方账户,订单金额（元）,商家实收（元）,支付宝红包（元）,集分宝（元）,支付宝优惠（元）,商家优惠（元）,券核销金额（元）,券名称,商家红包消费金额（元）,卡消费金额（元）,退款批次号/请求号,服务费（元）,分润（元）,备注';

const frame = (title: string, list: string): [string[], string] => [
  [
    `#支付宝${title}查询`,
    '#账号：[20880000000000000156]',
    '#起始日期：[2026年11月20日 00:00:00]   终止日期：[2026年11月21日 00:00:00]',
    `#-----------------------------------------${list}列表----------------------------------------`,
  ],
  `#-----------------------------------------${list}列表结束------------------------------------`,
];

/** Writes an Alipay trade bill, with a tab after some values. */
export function writeAlipayTrade(list: readonly Payment[], options: AlipayBillOptions): string {
  const [top, endMark] = frame('业务明细', '业务明细');
  const half = (text: string): string => (options.halfWidth ? text.replaceAll('（', '(').replaceAll('）', ')') : text);
  const rows = list.map((payment) => {
    const { isRefund, amountFen, feeFen } = payment;
    const money = yuan(isRefund && !options.positiveRefunds ? -amountFen : amountFen);
    const at = clock(payment.time);
    return [
      `${payment.order}\t`,
      `D${payment.order.slice(-8)}\t`,
      `${isRefund ? '退款' : '交易'}\t`,
      payment.goods,
      at,
      at,
      '\t',
      '\t',
      '\t',
      '\t',
      '*明(138****0000)\t',
      money,
      money,
      ...['0.00', '0.00', '0.00', '0.00', '0.00'],
      '',
      '0.00\t',
      '0.00',
      isRefund ? `${payment.refundId}\t` : '\t',
      yuan(feeFen * options.chargeSign || 0),
      '0.00',
      options.note ?? '收银台1',
    ].join(',');
  });
  const { sales, salesFen, refunds, refundsFen } = totalsOf(list);
  return [
    ...top,
    half(TRADE),
    ...rows,
    endMark,
    `#交易合计：${sales}笔，商家实收共${yuan(salesFen)}元，商家优惠共0.00元`,
    `#退款合计：${refunds}笔，商家实收退款共${yuan(-refundsFen || 0)}元，商家优惠退款共0.00元`,
    '#导出时间：[2026年11月21日 09:00:00]',
    '',
  ].join('\r\n');
}

export function writeAlipaySummary(list: readonly Payment[], options: AlipayBillOptions): string {
  const { sales, salesFen, refunds, refundsFen, feesFen } = totalsOf(list);
  const [top, endMark] = frame('业务汇总', '业务汇总');
  const net = yuan(salesFen - refundsFen);
  const fee = yuan(feesFen * options.chargeSign || 0);
  return [
    ...top,
    '门店编号,门店名称,交易订单总笔数,退款订单总笔数,订单金额（元）,商家实收（元）,支付宝优惠（元）,商家优惠（元）,卡消费金额（元）,服务费（元）,分润（元）,实收净额（元）',
    `合计\t,,${sales},${refunds},${net},${net},0.00,0.00,0.00,${fee},0.00,${net}`,
    endMark,
    '',
  ].join('\r\n');
}

const ACCOUNT = {
  2012: '账务流水号,业务流水号,商户订单号,商品名称,发生时间,对方账号,收入金额（+元）,支出金额（-元）,账户余额（元）,交易渠道,业务类型,备注',
  2026: '账务流水号,业务流水号,商品名称,发生时间,收入金额（+元）,支出金额（-元）,账户余额（元）,业务类型,备注,商户订单号,对方账号,业务描述,业务基础订单号',
};

/** Writes an Alipay account bill; `negative` prints expenses with a minus. */
export function writeAlipayAccount(list: readonly Payment[], version: 2012 | 2026, negative = false): string {
  const [top, endMark] = frame('账务明细', '账务明细');
  const names = ACCOUNT[version].split(',');
  const sums = { in: 0, ins: 0, out: 0, outs: 0 };
  const rows: string[] = [];
  const add = (payment: Payment, fen: number, type: string): void => {
    if (fen > 0) {
      sums.in += fen;
      sums.ins++;
    } else {
      sums.out -= fen;
      sums.outs++;
    }
    const id = payment.isRefund ? payment.refundId : payment.order;
    const cells = new Map([
      ['账务流水号', String(3e14 + rows.length)],
      ['业务流水号', id],
      ['商户订单号', `D${payment.order.slice(-8)}`],
      ['商品名称', payment.goods],
      ['发生时间', clock(payment.time)],
      ['对方账号', '*明'],
      ['收入金额（+元）', yuan(Math.max(fen, 0))],
      ['支出金额（-元）', yuan(fen > 0 ? 0 : negative ? fen : -fen)],
      ['账户余额（元）', '128.50'],
      ['交易渠道', '当面付'],
      ['业务类型', type],
      ['业务描述', '当面付'],
      ['业务基础订单号', id],
    ]);
    rows.push(
      names.map((name) => (version === 2012 ? `${cells.get(name) ?? ''}\t` : (cells.get(name) ?? ''))).join(','),
    );
  };
  for (const payment of list) {
    const { isRefund, amountFen, feeFen } = payment;
    add(payment, isRefund ? -amountFen : amountFen, isRefund ? '交易退款' : '在线支付');
    if (feeFen) add(payment, -feeFen, feeFen > 0 ? '收费' : '退费');
  }
  return [
    ...top,
    names.join(','),
    ...rows,
    endMark,
    `#支出合计：${sums.outs}笔，共${yuan(sums.out)}元`,
    `#收入合计：${sums.ins}笔，共${yuan(sums.in)}元`,
    '#导出时间：[2026年11月21日 09:00:00]',
    '',
  ].join('\r\n');
}
