import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { bytesOf, gzip, toBlob, workbook, xlsx, zip } from './containers.ts';
import { errorOf, expectPayments, read } from './expect-payments.ts';
import { payments } from './payments.ts';
import { type AlipayBillOptions, writeAlipayAccount, writeAlipaySummary, writeAlipayTrade } from './write-alipay.ts';
import { TABLE_MAPPING, writeTable } from './write-others.ts';
import { writeWechatTrade } from './write-wechat.ts';

const ALL = { kind: 'all', isOld: false, hasSub: true } as const;
const OPTIONS: AlipayBillOptions = { chargeSign: -1 };
const list = payments(61, { count: 80 });
const plain = payments(62, { count: 80, plain: true });
const wechat = toBlob(writeWechatTrade(list, ALL));
const NAME = '20880000000000000156_20261120_业务明细';
const alipayZip = (options = {}) =>
  zip(
    [
      { name: `${NAME}(汇总).csv`, blob: toBlob(writeAlipaySummary(plain, OPTIONS), 'gb18030') },
      { name: `${NAME}.csv`, blob: toBlob(writeAlipayTrade(plain, OPTIONS), 'gb18030') },
    ],
    options,
  );

describe('archives', () => {
  it('reads gzip, and gzip in zip in zip', async () => {
    const packed = await gzip(wechat);
    expectPayments(await read(packed), list);
    const nested = await zip([{ name: 'a.zip', blob: await zip([{ name: 'b.gz', blob: packed }]) }]);
    expectPayments(await read(nested), list);
  });

  it('rejects deeper nesting', async () => {
    let nested = wechat;
    for (let depth = 0; depth < 6; depth++) nested = await zip([{ name: 'x', blob: nested }]);
    expect((await errorOf(nested)).code).toBe('not-understood');
  });

  it('reads the zip of Alipay with GBK names and checks its summary', async () => {
    const statement = await read(await alipayZip({ gbkNames: true }));
    expectPayments(statement, plain);
    expect(statement.controls.filter(({ name }) => name.startsWith('summary-'))).toHaveLength(4);
  });

  it('shows differences to the summary file', async () => {
    const wrong = await zip([
      { name: '业务明细.csv', blob: toBlob(writeAlipayTrade(plain, OPTIONS), 'gb18030') },
      { name: '业务明细(汇总).csv', blob: toBlob(writeAlipaySummary(plain.slice(1), OPTIONS), 'gb18030') },
    ]);
    const { controls } = await read(wrong);
    expect(controls.find(({ name }) => name === 'summary-sales-count')).toMatchObject({ stated: expect.any(Number) });
    expect(controls.some(({ name, stated, found }) => name === 'summary-received' && stated !== found)).toBe(true);
  });

  it.each([
    ['ZipCrypto', { zipCrypto: true }],
    ['AES', { encryptionStrength: 3 as const }],
  ])('asks for the password of %s and reports a wrong one', async (_, options) => {
    const locked = await alipayZip({ password: 'geheim', gbkNames: true, ...options });
    expect((await errorOf(locked)).code).toBe('password-needed');
    for (const password of ['no', 'nein', 'GEHEIM', 'x'])
      expect((await errorOf(locked, { password })).code).toBe('password-wrong');
    expectPayments(await read(locked, { password: 'geheim' }), plain);
  });

  it('reads every bill of one format in a zip, and reports entries that are none', async () => {
    const halves = [list.slice(0, 40), list.slice(40)].map((half, index) => ({
      name: `day${index}.csv`,
      blob: toBlob(writeWechatTrade(half, ALL)),
    }));
    expectPayments(await read(await zip(halves)), list);
    const more = await zip([{ name: 'readme.txt', blob: toBlob('read me') }, ...halves]);
    const { controls, transactions } = await read(more);
    expect(transactions.length).toBe(80);
    expect(controls).toContainEqual({ name: 'entries', unit: 'count', stated: 3, found: 2 });
  });

  it('reports a damaged archive', async () => {
    const packed = await bytesOf(await gzip(wechat));
    expect((await errorOf(new Blob([packed.subarray(0, packed.length / 2)]))).code).toBe('broken-archive');
    const zipped = await bytesOf(await alipayZip());
    expect((await errorOf(new Blob([zipped.subarray(0, zipped.length - 40)]))).code).toBe('broken-archive');
    zipped[zipped.length >> 1] = (zipped[zipped.length >> 1] ?? 0) ^ 0x55;
    expect((await errorOf(new Blob([zipped]))).code).toBe('broken-archive');
  });
});

describe('XLSX', () => {
  it('reads a bill saved as a sheet, with and without backticks', async () => {
    for (const tick of ['', '`']) {
      const text = writeWechatTrade(list, { ...ALL, separator: '\u0001' });
      const rows = text
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split('\u0001').map((cell) => (/^\d/.test(cell) ? tick + cell : cell)));
      expectPayments(await read(await xlsx(rows)), list);
    }
  });

  it('reads any other sheet by a mapping, with numeric cells', async () => {
    const rows = writeTable(plain, '\t')
      .split('\n')
      .map((line) => line.split('\t'));
    const blob = await xlsx(rows, [5, 6]);
    expect((await errorOf(blob)).code).toBe('mapping-needed');
    expectPayments(await read(blob, { mapping: TABLE_MAPPING }), plain);
  });

  it('reads a workbook of another library with shared strings', async () => {
    const rows = writeTable(plain, '\t')
      .split('\n')
      .filter(Boolean)
      .map((line) =>
        line.split('\t').map((cell, column) => (column > 4 && /^-?[\d.]+$/.test(cell) ? Number(cell) : cell)),
      );
    const book = utils.book_new(utils.aoa_to_sheet(rows), 'Sheet1');
    const bytes: ArrayBuffer = write(book, { type: 'array', bookType: 'xlsx', bookSST: true });
    expectPayments(await read(new Blob([bytes]), { mapping: TABLE_MAPPING }), plain);
  });

  it('recognises a personal bill in a sheet', async () => {
    const head = '交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注'.split(',');
    const rows = [['微信支付账单明细'], ['微信昵称：[某]'], head, head.map(() => '1')];
    expect((await errorOf(await xlsx(rows))).code).toBe('personal-wechat');
  });

  it('rejects a sheet with distant cells', async () => {
    const cells = '<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>';
    expect((await errorOf(await workbook(cells))).code).toBe('unpacks-too-large');
  });
});

describe('limits', () => {
  it('enforces the limits of file size, unpacked size and number of entries', async () => {
    expect((await errorOf(wechat, { limits: { fileBytes: 100 } })).code).toBe('too-large');
    expect((await errorOf(await gzip(wechat), { limits: { unpackedBytes: 1000 } })).code).toBe('unpacks-too-large');
    expect((await errorOf(await alipayZip(), { limits: { unpackedBytes: 1000 } })).code).toBe('unpacks-too-large');
    expect((await errorOf(await alipayZip(), { limits: { entries: 1 } })).code).toBe('too-many-entries');
  });

  it('stops at a zip bomb early', async () => {
    const zeros = new Blob(Array.from({ length: 200 }, () => new Uint8Array(1 << 20)));
    const start = performance.now();
    for (const bomb of [await gzip(zeros), await zip([{ name: 'a.csv', blob: zeros }])]) {
      const before = performance.now();
      expect((await errorOf(bomb)).code).toMatch(/unpacks-too-large|not-understood|empty/);
      expect(performance.now() - before).toBeLessThan(1000);
    }
    const rows = new Blob([
      await bytesOf(wechat),
      ...Array.from({ length: 64 }, () => new Uint8Array(1 << 20).fill(65)),
    ]);
    expect((await errorOf(await gzip(rows))).code).toBe('unpacks-too-large');
    expect(performance.now() - start).toBeLessThan(15_000);
  });

  it('reports progress and stops when aborted', async () => {
    const whole = toBlob(writeWechatTrade(payments(63, { count: 8000, refunds: false }), ALL));
    const big = new Blob([0, 1, 2, 3].map((part) => whole.slice(part << 19, part < 3 ? (part + 1) << 19 : whole.size)));
    const seen: number[] = [];
    await read(big, { onProgress: ({ bytes, ofBytes }) => seen.push(bytes / ofBytes) });
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.at(-1)).toBe(1);
    const controller = new AbortController();
    const error = await errorOf(big, { signal: controller.signal, onProgress: () => controller.abort() });
    expect(error.code).toBe('cancelled');
  });

  it('handles an abort while reading', async () => {
    const whole = toBlob(writeWechatTrade(payments(63, { count: 8000, refunds: false }), ALL));
    // A stream with buffered bytes: only microtasks run between two chunks.
    const parts = [new Uint8Array(await bytesOf(whole)), ...Array.from({ length: 64 }, () => new Uint8Array(1 << 20))];
    whole.stream = () =>
      new ReadableStream({
        pull(controller) {
          const part = parts.shift();
          if (part) controller.enqueue(part);
          else controller.close();
        },
      });
    const controller = new AbortController();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      controller.abort();
      port1.close();
    };
    port2.postMessage('stop');
    const error = await errorOf(whole, { signal: controller.signal });
    expect(error.code).toBe('cancelled');
    expect(parts.length).toBeGreaterThan(0);
  });
});

describe('files that are no statement', () => {
  const hex = (digits: string) =>
    new Blob([Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))]);
  it.each([
    ['empty', new Blob([])],
    ['empty', toBlob(' \n\r\n ')],
    ['image', hex('89504e470d0a1a0a0000000d49484452')],
    ['image', hex('ffd8ffe000104a46494600')],
    ['pdf', toBlob('%PDF-1.7\n')],
    ['old-excel', hex('d0cf11e0a1b11ae10000000000000000')],
    ['personal-wechat', toBlob('微信支付账单明细,,,,\n微信昵称：[某],,,\n', 'utf-8-bom')],
    [
      'personal-wechat',
      toBlob('交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注\n'),
    ],
    ['personal-alipay', toBlob('------\n支付宝（中国）网络技术有限公司  电子客户回单\n', 'gb18030')],
    ['personal-alipay', toBlob('支付宝交易记录明细查询\n账号:[x]\n', 'gb18030')],
    ['no-table', toBlob('Dear diary\nnothing today\n')],
    ['not-understood', hex('00010203040506070809'.repeat(50))],
    ['not-understood', hex('526172211a0700')],
    ['encoding', hex('fffefdfc81ff80'.repeat(3).slice(4) + '2c0a'.repeat(4) + 'ff80ff812c'.repeat(20))],
  ])('reports %s', async (code, blob) => {
    expect((await errorOf(blob)).code).toBe(code);
  });

  it('recognises an account bill as an account bill', async () => {
    expect((await read(toBlob(writeAlipayAccount(plain, 2026), 'gb18030'))).format).toBe('alipay-account');
  });
});
