import { describe, expect, it } from 'vitest';
import { toBlob } from './containers.ts';
import { errorOf, expectPayments, read } from './expect-payments.ts';
import { payments } from './payments.ts';
import { type AlipayBillOptions, writeAlipayAccount, writeAlipayTrade } from './write-alipay.ts';

const LAYOUTS = ([1, -1] as const).flatMap((chargeSign) =>
  [true, false].flatMap((halfWidth) =>
    [true, false].map((positiveRefunds): AlipayBillOptions => ({ chargeSign, halfWidth, positiveRefunds })),
  ),
);

describe('the Alipay trade bill', () => {
  it.each(LAYOUTS)('reads %o', async (options) => {
    const list = payments(31, { count: 50, plain: true });
    const statement = await read(toBlob(writeAlipayTrade(list, options), 'gb18030'));
    expect(statement).toMatchObject({ format: 'alipay-trade', variant: 'trade-25', anchored: 0 });
    expect(statement.channels).toEqual([{ label: '', channel: 'alipay' }]);
    expectPayments(statement, list);
    expect(statement.controls.map(({ name }) => name).sort()).toEqual([
      'refunds',
      'refunds-count',
      'sales',
      'sales-count',
      'summary',
    ]);
  });

  it.each(['utf-8', 'utf-8-bom', 'utf-16le'] as const)('reads it in %s', async (encoding) => {
    const list = payments(32, { count: 30, plain: true });
    expectPayments(await read(toBlob(writeAlipayTrade(list, { chargeSign: -1 }), encoding)), list);
  });

  it('locates columns from both ends if free text contains commas, and counts such rows', async () => {
    const list = payments(33, { count: 12, plain: true }).map((payment) => ({ ...payment, goods: '面,大份,加辣' }));
    const statement = await read(toBlob(writeAlipayTrade(list, { chargeSign: -1, note: '一号,收银台' }), 'gb18030'));
    expectPayments(statement, list);
    expect(statement.anchored).toBe(12);
  });

  it('reports a bill without its total lines as truncated', async () => {
    const list = payments(34, { count: 5, plain: true });
    const text = writeAlipayTrade(list, { chargeSign: -1 });
    const cut = text.slice(0, text.indexOf('#交易合计'));
    const { controls, transactions } = await read(toBlob(cut, 'gb18030'));
    expect(transactions.length).toBe(5);
    expect(controls).toEqual([{ name: 'summary', unit: 'count', stated: 2, found: 0 }]);
    const header = text.split('\r\n').slice(0, 5).join('\r\n');
    expect(await errorOf(toBlob(header, 'gb18030'))).toEqual({ code: 'cut-off' });
  });

  it('reads a row that starts with # as a problem, not as a comment', async () => {
    const list = payments(35, { count: 3, plain: true, refunds: false });
    const text = writeAlipayTrade(list, { chargeSign: -1 }).replace(list[1]?.order ?? '', `#${list[1]?.order}`);
    const { problems, controls } = await read(toBlob(text, 'gb18030'));
    expect(problems.byReason).toEqual({ columns: 1 });
    expect(controls.find(({ name }) => name === 'sales-count')).toMatchObject({ stated: 3, found: 2 });
  });
});

describe('the Alipay account bill', () => {
  it.each([
    [2012, false],
    [2012, true],
    [2026, false],
    [2026, true],
  ] as const)('reads the version of %i, expenses with a minus: %s', async (version, negative) => {
    const list = payments(41, { count: 40, plain: true });
    const statement = await read(toBlob(writeAlipayAccount(list, version, negative), 'gb18030'));
    expect(statement.format).toBe('alipay-account');
    expectPayments(statement, list, { order: 'none' });
    expect(statement.deductions).toEqual([]);
    expect(statement.controls).toHaveLength(5);
  });
});
