import { describe, expect, it } from 'vitest';
import { type Encoding, toBlob } from './containers.ts';
import { errorOf, expectPayments, read } from './expect-payments.ts';
import { payments, totalsOf } from './payments.ts';
import { type TradeBillOptions, tradeHeader, writeWechatFund, writeWechatTrade } from './write-wechat.ts';

const ENCODINGS: Encoding[] = ['utf-8', 'utf-8-bom', 'gb18030', 'utf-16le', 'utf-16be'];
const LAYOUTS = (['all', 'success', 'refund'] as const).flatMap((kind) =>
  [false, true].flatMap((isOld) =>
    [true, false].flatMap((hasSub) =>
      (['\n', '\r\n'] as const).map((eol): TradeBillOptions => ({ kind, isOld, hasSub, eol })),
    ),
  ),
);
const ALL: TradeBillOptions = { kind: 'all', isOld: false, hasSub: true };
const listFor = ({ kind }: TradeBillOptions, seed: number) =>
  payments(seed, { count: 40, refunds: kind !== 'success', sales: kind !== 'refund' });

/** Example in the documented layout; all values are invented. */
const EXAMPLE = `交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注
\`2026-11-20 12:03:41,\`wx0000000000000001,\`1900000001,\`0,\`POS01,\`4200000000202611200000000001,\`D20261120001,\`oExampleUser1,\`MICROPAY,\`SUCCESS,\`OTHERS,\`CNY,\`128.50,\`0.00,\`0,\`0,\`0.00,\`0.00,\`,\`,\`午餐套餐,\`,\`0.77000,\`0.60%,\`128.50,\`0.00,\`
\`2026-11-20 18:20:07,\`wx0000000000000001,\`1900000001,\`0,\`,\`4200000000202611200000000002,\`D20261120002,\`oExampleUser2,\`JSAPI,\`SUCCESS,\`CMB_DEBIT,\`CNY,\`36.00,\`0.00,\`0,\`0,\`0.00,\`0.00,\`,\`,\`饮品,\`,\`0.22000,\`0.60%,\`36.00,\`0.00,\`
\`2026-11-20 19:05:30,\`wx0000000000000001,\`1900000001,\`0,\`POS01,\`4200000000202611200000000001,\`D20261120001,\`oExampleUser1,\`MICROPAY,\`REFUND,\`OTHERS,\`CNY,\`0.00,\`0.00,\`50300000002026112000000000001,\`R20261120001,\`28.50,\`0.00,\`ORIGINAL,\`SUCCESS,\`午餐套餐,\`,\`-0.17000,\`0.60%,\`0.00,\`28.50,\`
总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额
\`3,\`164.50,\`28.50,\`0.00,\`0.82000,\`164.50,\`28.50
`;

describe('the WeChat trade bill', () => {
  it('reads an example in the documented layout', async () => {
    const { transactions, controls, channels, rates, period, variant } = await read(toBlob(EXAMPLE));
    expect(variant).toBe('all-27');
    expect([...transactions.amountFen]).toEqual([12850, 3600, 2850]);
    expect([...transactions.feeFen]).toEqual([77, 22, -17]);
    expect([...transactions.isRefund]).toEqual([0, 0, 1]);
    expect([...transactions.line]).toEqual([2, 3, 4]);
    expect(transactions.order[0]).toBe(transactions.order[2]);
    expect(period).toEqual({
      first: Date.UTC(2026, 10, 20, 12, 3, 41) / 1000,
      last: Date.UTC(2026, 10, 20, 19, 5, 30) / 1000,
    });
    expect(channels).toEqual([
      { label: 'MICROPAY', channel: 'wechat-pay' },
      { label: 'JSAPI', channel: 'wechat-pay' },
    ]);
    expect(rates).toEqual([0, 6000]);
    expect(controls).toEqual([
      { name: 'summary', unit: 'count', stated: 1, found: 1 },
      { name: 'rows', unit: 'count', stated: 3, found: 3 },
      { name: 'sales', unit: 'fen', stated: 16450, found: 16450 },
      { name: 'refunds', unit: 'fen', stated: 2850, found: 2850 },
      { name: 'fees', unit: 'fen', stated: 82, found: 82 },
    ]);
  });

  it.each(LAYOUTS)('reads %o', async (options) => {
    const list = listFor(options, 11);
    const statement = await read(toBlob(writeWechatTrade(list, options)));
    expect(statement.variant).toBe(`${options.kind}-${tradeHeader(options).length}`);
    expectPayments(statement, list, { rates: true, methods: true });
    expect(statement.controls.map(({ name }) => name)).toContain('fees');
  });

  it.each(ENCODINGS)('reads it in %s', async (encoding) => {
    const list = payments(5, { count: 60 });
    expectPayments(await read(toBlob(writeWechatTrade(list, ALL), encoding)), list, { rates: true });
  });

  it('reads a bill that another program saved with plain commas and quotes', async () => {
    const list = payments(6, { count: 30, plain: true });
    expectPayments(await read(toBlob(writeWechatTrade(list, { ...ALL, separator: ',' }))), list);
    expectPayments(await read(toBlob(writeWechatTrade(list, { ...ALL, separator: '\t' }))), list);
  });

  it('counts a reversed payment as a refund', async () => {
    const text = EXAMPLE.replace('`REFUND', '`REVOKED');
    const { transactions, problems } = await read(toBlob(text));
    expect(problems.count).toBe(0);
    expect([...transactions.isRefund]).toEqual([0, 0, 1]);
    expect(transactions.amountFen[2]).toBe(2850);
  });

  it('records unreadable rows with line and reason, and the difference to the summary', async () => {
    const text = EXAMPLE.replace('`36.00,`0.00,`0', '`3x.00,`0.00,`0').replace(
      '`2026-11-20 12:03:41',
      '`2026-13-20 12:03:41',
    );
    const { transactions, problems, controls } = await read(toBlob(text));
    expect(transactions.length).toBe(1);
    expect(problems.count).toBe(2);
    expect(problems.byReason).toEqual({ time: 1, amount: 1 });
    expect(problems.first.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'time'],
      [3, 'amount'],
    ]);
    expect(controls.find(({ name }) => name === 'sales')).toMatchObject({ stated: 16450, found: 0 });
  });

  it.each([
    ['99999999999999999.00', 'too-large'],
    ['90071992547409.92', 'too-large'],
    ['-128.50', 'amount'],
    ['128.505', 'amount'],
    ['1e5', 'amount'],
    ['', 'amount'],
  ])('rejects the amount %s', async (amount, reason) => {
    const { problems, transactions } = await read(toBlob(EXAMPLE.replace('CNY,`128.50', `CNY,\`${amount}`)));
    expect(problems.byReason).toEqual({ [reason]: 1 });
    expect(transactions.length).toBe(2);
  });

  it('rejects a fee that does not fit its column', async () => {
    const { problems } = await read(toBlob(EXAMPLE.replace('`0.77000', '`21474836.48000')));
    expect(problems.byReason).toEqual({ 'too-large': 1 });
  });

  it('reports a bill without its summary as truncated', async () => {
    const cut = EXAMPLE.slice(0, EXAMPLE.indexOf('总交易单数'));
    const { controls, transactions } = await read(toBlob(cut));
    expect(transactions.length).toBe(3);
    expect(controls).toEqual([{ name: 'summary', unit: 'count', stated: 1, found: 0 }]);
    expect(await errorOf(toBlob(EXAMPLE.slice(0, EXAMPLE.indexOf('\n') + 1)))).toEqual({ code: 'cut-off' });
    expect(await errorOf(toBlob(EXAMPLE.slice(EXAMPLE.indexOf('\n') + 1)))).toEqual({ code: 'cut-off' });
  });

  it('reads several bills in one file', async () => {
    const { transactions, controls, problems } = await read(toBlob(EXAMPLE + EXAMPLE));
    expect(problems.count).toBe(0);
    expect(transactions.length).toBe(6);
    expect(controls).toContainEqual({ name: 'summary', unit: 'count', stated: 2, found: 2 });
    expect(controls).toContainEqual({ name: 'sales', unit: 'fen', stated: 32900, found: 32900 });
  });

  it('ignores format words in a goods name', async () => {
    const { format } = await read(toBlob(EXAMPLE.replace('饮品', '微信支付账单明细')));
    expect(format).toBe('wechat-trade');
  });

  it('reads a bill without trades', async () => {
    const text = writeWechatTrade([], ALL);
    const { transactions, period, controls } = await read(toBlob(text));
    expect([transactions.length, period]).toEqual([0, null]);
    expect(controls.length).toBeGreaterThan(0);
    expect(controls.every(({ stated, found }) => stated === found)).toBe(true);
  });
});

describe('the WeChat fund bill', () => {
  it.each(ENCODINGS)('joins fees to their payments, in %s', async (encoding) => {
    const list = payments(21, { count: 50 });
    const statement = await read(toBlob(writeWechatFund(list), encoding));
    expect(statement.format).toBe('wechat-fund');
    expectPayments(statement, list, { order: 'none' });
    expect(statement.deductions).toEqual([]);
  });

  it('lists other lines as deductions, with credits negative', async () => {
    const list = payments(22, { count: 8, refunds: false });
    const time = (list.at(-1)?.time ?? 0) + 60;
    const extras = [
      { time, name: '流量服务费', type: '其他费用', amountFen: 9900 },
      { time, name: '退款关闭', type: '退款关闭', amountFen: -500 },
    ];
    const statement = await read(toBlob(writeWechatFund(list, extras)));
    expectPayments(statement, list, { order: 'none' });
    expect(statement.deductions.map(({ label, amountFen }) => [label, amountFen])).toEqual([
      ['其他费用 · 流量服务费', 9900],
      ['退款关闭', -500],
    ]);
  });

  it('converts a fee without its payment to a deduction', async () => {
    const list = payments(23, { count: 3, refunds: false });
    const text = writeWechatFund(list);
    const lines = text.split('\n');
    const without = [lines[0], ...lines.slice(2)].join('\n');
    const { deductions, transactions, controls } = await read(toBlob(without));
    expect(transactions.length).toBe(2);
    if (totalsOf(list.slice(0, 1)).feesFen)
      expect(deductions.map(({ amountFen }) => amountFen)).toEqual([list[0]?.feeFen]);
    expect(controls.find(({ name }) => name === 'rows')).toMatchObject({ stated: (controls[1]?.found ?? 0) + 1 });
  });
});
