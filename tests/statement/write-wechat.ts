import { clock, type Payment, totalsOf, yuan } from './payments.ts';

export type TradeBillOptions = {
  kind: 'all' | 'success' | 'refund';
  isOld: boolean;
  /** False for direct merchants, whose bill has no sub-merchant column. */
  hasSub: boolean;
  eol?: '\n' | '\r\n';
  /** Delimiter of another program; default: `,` with backticks. */
  separator?: string;
};

const START =
  '交易时间,公众账号ID,商户号,SUB,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类';
const NEW = {
  money: '应结订单金额,代金券金额',
  refund: '微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态',
  end: { all: '手续费,费率,订单金额,申请退款金额,费率备注', success: '手续费,费率,订单金额,费率备注' },
  sub: '特约商户号',
  summary: '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额',
  summarySuccess: '总交易单数,应结订单总金额,手续费总金额,订单总金额',
};
const OLD = {
  money: '总金额,代金券或立减优惠金额',
  refund: '微信退款单号,商户退款单号,退款金额,代金券或立减优惠退款金额,退款类型,退款状态',
  end: { all: '手续费,费率', success: '手续费,费率' },
  sub: '子商户号',
  summary: '总交易单数,总交易额,总退款金额,总代金券或立减优惠退款金额,手续费总金额',
  summarySuccess: '总交易单数,总交易额,总退款金额,总代金券或立减优惠退款金额,手续费总金额',
};

export function tradeHeader({ kind, isOld, hasSub }: TradeBillOptions): string[] {
  const words = isOld ? OLD : NEW;
  const parts = [
    START.replace(',SUB', hasSub ? `,${words.sub}` : ''),
    words.money,
    ...(kind === 'refund' ? ['退款申请时间,退款成功时间'] : []),
    ...(kind === 'success' ? [] : [words.refund]),
    '商品名称,商户数据包',
    kind === 'success' ? words.end.success : words.end.all,
  ];
  return parts.join(',').split(',');
}

/** Returns the values of a row by column name. */
function tradeCells(payment: Payment, options: TradeBillOptions): Map<string, string> {
  const { isRefund, amountFen, feeFen, ratePpm } = payment;
  const short = options.isOld && amountFen % 100 === 0;
  const money = (fen: number): string => (short ? String(fen / 100) : yuan(fen));
  const sale = isRefund ? 0 : amountFen;
  const refund = isRefund ? amountFen : 0;
  return new Map([
    ['交易时间', clock(payment.time)],
    ['公众账号ID', 'wx0000000000000001'],
    ['商户号', '1900000001'],
    ['特约商户号', '0'],
    ['子商户号', '0'],
    ['设备号', 'POS01'],
    ['微信订单号', payment.order],
    ['商户订单号', `D${payment.order.slice(-8)}`],
    ['用户标识', 'oExampleUser1'],
    ['交易类型', payment.method],
    ['交易状态', isRefund ? 'REFUND' : 'SUCCESS'],
    ['付款银行', 'OTHERS'],
    ['货币种类', 'CNY'],
    ['应结订单金额', money(sale)],
    ['总金额', money(sale)],
    ['代金券金额', '0.00'],
    ['代金券或立减优惠金额', '0.0'],
    ['退款申请时间', clock(payment.time)],
    ['退款成功时间', clock(payment.time)],
    ['微信退款单号', isRefund ? payment.refundId : '0'],
    ['商户退款单号', isRefund ? `R${payment.refundId.slice(-8)}` : '0'],
    ['退款金额', money(refund)],
    ['充值券退款金额', '0.00'],
    ['代金券或立减优惠退款金额', '0.0'],
    ['退款类型', isRefund ? 'ORIGINAL' : ''],
    ['退款状态', isRefund ? 'SUCCESS' : ''],
    ['商品名称', payment.goods],
    ['商户数据包', payment.goods.slice(0, 20)],
    ['手续费', yuan(feeFen, 5)],
    ['费率', `${(ratePpm / 10000).toFixed(2)}%`],
    ['订单金额', money(sale)],
    ['申请退款金额', money(refund)],
    ['费率备注', ''],
  ]);
}

/** Writes a WeChat Pay trade bill. */
export function writeWechatTrade(list: readonly Payment[], options: TradeBillOptions): string {
  const header = tradeHeader(options);
  const words = options.isOld ? OLD : NEW;
  const { separator, eol = '\n' } = options;
  const line = (cells: readonly string[]): string =>
    separator === undefined ? cells.map((cell) => `\`${cell}`).join(',') : cells.join(separator);
  const rows = list.map((payment) => {
    const cells = tradeCells(payment, options);
    return line(header.map((name) => cells.get(name) ?? ''));
  });
  const { salesFen, refundsFen, feesFen } = totalsOf(list);
  const names = (options.kind === 'success' ? words.summarySuccess : words.summary).split(',');
  const sums = new Map([
    ['总交易单数', String(list.length)],
    ['应结订单总金额', yuan(salesFen)],
    ['总交易额', yuan(salesFen)],
    ['退款总金额', yuan(refundsFen)],
    ['总退款金额', yuan(refundsFen)],
    ['手续费总金额', yuan(feesFen, 5)],
    ['订单总金额', yuan(salesFen)],
    ['申请退款总金额', yuan(refundsFen)],
  ]);
  const summary = line(names.map((name) => sums.get(name) ?? '0.00'));
  const between = separator ?? ',';
  return [header.join(between), ...rows, names.join(between), summary, ''].join(eol);
}

const FUND =
  '记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元),资金变更提交申请人,备注,业务凭证号';

/** Line that is no payment; `amountFen` is negative for a credit. */
type Extra = { time: number; name: string; type: string; amountFen: number };

/** Writes a WeChat Pay fund bill: a line for each payment and one for its fee. */
export function writeWechatFund(list: readonly Payment[], extras: readonly Extra[] = [], eol = '\n'): string {
  let income = 0;
  let incomes = 0;
  let expense = 0;
  let expenses = 0;
  const rows: string[] = [];
  const add = (time: number, id: string, name: string, type: string, fen: number, note: string): void => {
    if (fen > 0) {
      income += fen;
      incomes++;
    } else {
      expense -= fen;
      expenses++;
    }
    const way = fen > 0 ? '收入' : '支出';
    const flow = `1900000001${rows.length}`;
    const cells = [clock(time), id, flow, name, type, way, yuan(Math.abs(fen)), '100.00', 'system', note, id];
    rows.push(cells.map((cell) => `\`${cell}`).join(','));
  };
  for (const { time, order, refundId, isRefund, amountFen, feeFen, goods } of list) {
    const id = isRefund ? refundId : order;
    add(time, id, isRefund ? '退款' : '微信支付', isRefund ? '退款' : '交易', isRefund ? -amountFen : amountFen, goods);
    if (feeFen > 0) add(time, id, '交易手续费', '扣除交易手续费', -feeFen, '');
    if (feeFen < 0) add(time, id, '交易手续费', '退还交易手续费', -feeFen, '');
  }
  for (const { time, name, type, amountFen } of extras) add(time, `X${rows.length}`, name, type, -amountFen, '');
  const summary = [`${rows.length}.0`, `${incomes}.0`, yuan(income), `${expenses}.0`, yuan(expense)];
  return [
    FUND,
    ...rows,
    '资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额',
    summary.map((cell) => `\`${cell}`).join(','),
    '',
  ].join(eol);
}
