import { describe, expect, it } from 'vitest';
import { toBlob } from './containers.ts';
import { errorOf, expectPayments, read } from './expect-payments.ts';
import { payments, yuan } from './payments.ts';
import { TABLE_MAPPING, writeAllinpay, writeLakalaJy, writeLeshua, writeSaobei, writeTable } from './write-others.ts';

const list = payments(51, { count: 60, plain: true });

describe('bills of other providers', () => {
  it.each(['fen', 'yuan'] as const)('reads Lakala JY in %s', async (unit) => {
    const statement = await read(toBlob(writeLakalaJy(list, unit), 'gb18030'));
    expect(statement.format).toBe('lakala-jy');
    expectPayments(statement, list);
    expect(statement.channels).toEqual([{ label: '微信 主扫', channel: 'wechat-pay' }]);
  });

  it('rejects an amount in another unit than the first', async () => {
    const some = payments(52, { count: 3, plain: true, refunds: false }).map((p) => ({
      ...p,
      amountFen: 12800,
      feeFen: 49,
    }));
    const yuanFirst = writeLakalaJy(some, 'fen').replace('|12800|49|', '|128.00|0.49|');
    expect((await read(toBlob(yuanFirst))).problems.byReason).toEqual({ amount: 2 });
    const mixedRow = writeLakalaJy(some, 'fen').replace('|12800|', '|128.00|');
    const { problems, transactions } = await read(toBlob(mixedRow));
    expect([problems.byReason, transactions.length]).toEqual([{ fee: 1 }, 2]);
  });

  it.each([true, false])('reads Leshua, header: %s', async (hasHeader) => {
    const statement = await read(toBlob(writeLeshua(list, hasHeader)));
    expect(statement.format).toBe('leshua');
    expectPayments(statement, list, { rates: true });
  });

  it('reads only BT rows of Leshua', async () => {
    const { problems, transactions } = await read(toBlob(writeLeshua(list, true).replace('\nBT,', '\nBV,')));
    expect([problems.byReason, transactions.length]).toEqual([{ kind: 1 }, 59]);
  });

  it('reads Saobei', async () => {
    const statement = await read(toBlob(writeSaobei(list)));
    expect(statement.format).toBe('saobei');
    expectPayments(statement, list);
  });

  it('reads Allinpay', async () => {
    const statement = await read(toBlob(writeAllinpay(list), 'gb18030'));
    expect(statement.format).toBe('allinpay');
    expectPayments(statement, list);
    expect(statement.channels.map(({ channel }) => channel)).toContain('debit-card');
  });
});

describe('any other table', () => {
  const any = payments(53, { count: 40 }).map((p) => ({ ...p, goods: p.goods.replaceAll('\n', ' ') }));

  it.each([',', '\t', '|', ';'])(
    'asks for a mapping, then reads a table with the delimiter "%s"',
    async (separator) => {
      const blob = toBlob(writeTable(any, separator));
      const error = await errorOf(blob);
      expect(error.code).toBe('mapping-needed');
      expect(error.preview?.separator).toBe(separator);
      expect(error.preview?.header).toEqual(['时间', '方式', '类型', '商品', '单号', '金额', '费用']);
      expect(error.preview?.rows).toHaveLength(10);
      expect(error.preview?.rows[0]?.[5]).toBe(yuan(any[0]?.amountFen ?? 0));
      const statement = await read(blob, { mapping: TABLE_MAPPING });
      expect(statement).toMatchObject({ format: 'table', variant: 'table-7' });
      expectPayments(statement, any, { methods: true });
    },
  );

  it('reads fen, GBK and negative refunds without a kind column', async () => {
    const plain = payments(54, { count: 30, plain: true });
    const mapping = { time: 0, amount: 5, fee: 6, order: 4, unit: 'fen' } as const;
    const signed = writeTable(plain, '|', 'fen')
      .split('\n')
      .map((line) => (line.includes('|退款|') ? line.replace(/\|(\d+)\|(-?\d+)$/, '|-$1|$2') : line))
      .join('\n');
    const statement = await read(toBlob(signed, 'gb18030'), { mapping });
    expectPayments(statement, plain);
  });

  it('reads amounts and times of other programs', async () => {
    const text = ['时间,金额', '2026/1/5 9:03,"¥1,234.50"', '20260105090301,￥0.5', '2026-01-05T09:03:02,12'].join(
      '\n',
    );
    const { transactions } = await read(toBlob(text), { mapping: { time: 0, amount: 1, unit: 'yuan' } });
    expect([...transactions.amountFen]).toEqual([123450, 50, 1200]);
    const noon = Date.UTC(2026, 0, 5, 9, 3) / 1000;
    expect([...transactions.time]).toEqual([noon, noon + 1, noon + 2]);
  });

  it('reads quoted cells with line ends, and limits a stray quote to its row', async () => {
    const rows = [
      '2026-01-05 09:03:00,"a',
      'b c",1.00',
      '2026-01-05 09:04:00,"5 inch,2.00',
      '2026-01-05 09:05:00,x,3.00',
    ];
    const text = ['time,goods,amount', ...rows, '2026-01-05 09:06:00,"say ""hi""",4.00', ''].join('\n');
    const { transactions, problems } = await read(toBlob(text), { mapping: { time: 0, amount: 2, unit: 'yuan' } });
    expect([...transactions.amountFen]).toEqual([100, 200, 300, 400]);
    expect([...transactions.line]).toEqual([2, 4, 5, 6]);
    expect(problems.count).toBe(0);
  });

  it('counts total lines and failed payments as problems', async () => {
    const text = [
      '时间,状态,金额',
      '2026-01-05 09:03:00,成功,5.00',
      '2026-01-05 09:04:00,支付失败,6.00',
      '合计,,5.00',
    ].join('\n');
    const { transactions, problems } = await read(toBlob(text), {
      mapping: { time: 0, kind: 1, amount: 2, unit: 'yuan' },
    });
    expect([...transactions.amountFen]).toEqual([500]);
    expect(problems.byReason).toEqual({ kind: 1, time: 1 });
  });

  it.each([
    { time: 0, amount: 9, unit: 'yuan' },
    { time: 0, amount: 0, unit: 'yuan' },
    { time: 3, amount: 5, unit: 'yuan' },
    { time: -1, amount: 5, unit: 'yuan' },
  ] as const)('refuses the mapping %o', async (mapping) => {
    const error = await errorOf(toBlob(writeTable(any, ',')), { mapping });
    expect(error.code).toBe('mapping-wrong');
    expect(error.preview?.header).toHaveLength(7);
  });
});
