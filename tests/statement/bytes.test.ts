import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findByte } from '../../src/statement/bytes/find-byte.ts';
import { hashOrder } from '../../src/statement/bytes/hash-order.ts';
import { Labels } from '../../src/statement/bytes/labels.ts';
import { parseFen, parseYuan } from '../../src/statement/bytes/parse-money.ts';
import { parseTime, parseTimeText } from '../../src/statement/bytes/parse-time.ts';
import { Cells, splitAt, splitBackticks } from '../../src/statement/bytes/split.ts';
import { channelOf } from '../../src/statement/channel-of.ts';
import { ColumnsBuilder } from '../../src/statement/columns-builder.ts';
import { createLineCutter } from '../../src/statement/lines.ts';
import { Sink } from '../../src/statement/sink.ts';
import { clock, yuan } from './payments.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const whole = <T>(read: (bytes: Uint8Array, start: number, end: number) => T, text: string): T => {
  // Surrounds the input with bytes that must not be read.
  const all = bytes(`9${text}9`);
  return read(all, 1, all.length - 1);
};
const cellsOf = (cells: Cells, line: Uint8Array): string[] =>
  Array.from({ length: cells.count }, (_, at) => new TextDecoder().decode(line.subarray(cells.from[at], cells.to[at])));

describe('money parsers', () => {
  it('parses every whole fen', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (fen) => {
        expect(whole(parseYuan, yuan(fen))).toBe(fen);
        expect(whole(parseYuan, yuan(fen, 5))).toBe(fen);
        expect(whole(parseFen, String(fen))).toBe(fen);
        expect(whole(parseFen, `${fen}.00`)).toBe(fen);
      }),
    );
  });
  it.each([
    ['0', 0],
    ['0.0', 0],
    ['5', 500],
    ['12.5', 1250],
    ['-0.00', 0],
    ['+1.00', 100],
    ['90071992547409.91', Number.MAX_SAFE_INTEGER],
    ['90071992547409.92', Number.POSITIVE_INFINITY],
    ['9'.repeat(400), Number.POSITIVE_INFINITY],
    ['', Number.NaN],
    ['-', Number.NaN],
    ['.5', Number.NaN],
    ['5.', Number.NaN],
    ['1.2.3', Number.NaN],
    ['1,000.00', Number.NaN],
    ['1.001', Number.NaN],
    ['１.00', Number.NaN],
  ])('reads %s as %d fen', (text, fen) => {
    expect(whole(parseYuan, text)).toBe(fen);
  });
  it.each(['', '-', '.0', '5.', '5.1', '1e3'])('rejects %s as fen', (text) => {
    expect(whole(parseFen, text)).toBeNaN();
  });
  it('rounds fractions of a fen half up if allowed', () => {
    const rounded = (text: string) => whole((all, from, to) => parseYuan(all, from, to, true), text);
    expect(['0.77499', '0.77500', '-0.77500', '0.99999'].map(rounded)).toEqual([77, 78, -78, 100]);
  });
});

describe('time parsers', () => {
  const time = fc.integer({ min: 0, max: Date.UTC(2105, 11, 31) / 1000 });
  it('parses every second in each form', () => {
    fc.assert(
      fc.property(time, (seconds) => {
        const text = clock(seconds);
        const digits = text.replace(/\D/g, '');
        expect(whole(parseTime, text)).toBe(seconds);
        const loose = text.replace(/-0/g, '-').replaceAll('-', '/').replace(' 0', ' ');
        const forms = [
          text,
          text.replace(' ', 'T'),
          `${text}.123`,
          digits,
          `${digits.slice(0, 8)} ${digits.slice(8)}`,
          loose,
        ];
        forms.push(
          `${digits.slice(0, 8)} ${text.slice(11)}`,
          text.replace('-', '年').replace('-', '月').replace(' ', '日 '),
        );
        for (const form of forms) expect(parseTimeText(form), form).toBe(seconds);
        expect(parseTimeText(text.slice(0, 16))).toBe(seconds - (seconds % 60));
        expect(parseTimeText(text.slice(0, 10))).toBe(seconds - (seconds % 86400));
      }),
    );
  });
  it.each([
    '2026-02-29 00:00:00',
    '2026-13-01 00:00:00',
    '2026-00-01 00:00:00',
    '2026-01-01 24:00:00',
    '2026-01-01 00:60:00',
  ])('rejects the time %s', (text) => {
    expect(whole(parseTime, text)).toBeNaN();
    expect(parseTimeText(text)).toBeNaN();
  });
  it.each(['', '合计', '12', '1234567', '2026', '2026-1', '20260101000000000', '1e10', '128.50', '5 May 2026'])(
    'rejects "%s" as a time',
    (text) => {
      expect(parseTimeText(text)).toBeNaN();
    },
  );
});

describe('numbering of texts', () => {
  it('gives 1,000,000 orders distinct numbers', () => {
    const seen = new Set<number>();
    for (let index = 0; index < 1_000_000; index++) {
      const text = bytes(`42000000002026${String(index).padStart(14, '0')}`);
      seen.add(hashOrder(text, 0, text.length));
    }
    expect(seen.size).toBe(1_000_000);
    expect([...seen].every((number) => Number.isSafeInteger(number) && number > 0)).toBe(true);
  });
  it('numbers labels in order of first use, up to the limit', () => {
    const labels = new Labels(200);
    const index = (text: string) => whole((all, from, to) => labels.indexOf(all, from, to), text);
    for (let round = 0; round < 2; round++)
      for (let at = 0; at < 300; at++) expect(index(`label ${at}`)).toBe(Math.min(at, 200));
  });
  it.each([
    ['微信支付', 'wechat-pay'],
    ['支付宝', 'alipay'],
    ['云闪付', 'unionpay-qr'],
    ['借记卡', 'debit-card'],
    ['贷记卡', 'credit-card'],
    ['境外信用卡', 'foreign-card'],
    ['数字人民币', 'e-cny'],
    ['现金', null],
  ])('maps the label %s to %s', (label, channel) => {
    expect(channelOf(label)).toBe(channel);
  });
});

describe('lines and cells', () => {
  it('finds the first occurrence of a byte', () => {
    const near = fc.uint8Array({ maxLength: 24 }).chain((all) => fc.tuple(fc.constant(all), fc.nat(all.length)));
    const byte = fc.oneof(fc.constantFrom(10, 96, 0, 255), fc.nat(255));
    fc.assert(
      fc.property(near, byte, fc.array(fc.nat(23), { maxLength: 3 }), ([all, from], wanted, places) => {
        for (const place of places) if (place < all.length) all[place] = wanted;
        const first = all.indexOf(wanted, from);
        const view = new DataView(all.buffer, all.byteOffset, all.byteLength);
        expect(findByte(view, wanted, from, all.length)).toBe(first < 0 ? all.length : first);
      }),
      { numRuns: 5000 },
    );
  });
  it('cuts the same lines for any ends of chunks', () => {
    const text = 'a\r\nbb\n\n\nccc\r\n\r\ndddd';
    fc.assert(
      fc.property(fc.array(fc.nat(text.length), { maxLength: 6 }), (cuts) => {
        const seen: [string, number][] = [];
        const reader = {
          line: (all: Uint8Array, start: number, end: number, line: number) =>
            seen.push([new TextDecoder().decode(all.subarray(start, end)), line]),
          end: () => {},
        };
        const cutter = createLineCutter({ ...reader, line: (...args) => void reader.line(...args) }, new Sink());
        const points = [0, ...cuts.sort((a, b) => a - b), text.length];
        for (let at = 1; at < points.length; at++) cutter.push(bytes(text.slice(points[at - 1], points[at])));
        cutter.end();
        expect(seen).toEqual([
          ['a', 1],
          ['bb', 2],
          ['ccc', 5],
          ['dddd', 7],
        ]);
      }),
    );
  });
  it('counts a line of megabytes as a problem and continues', () => {
    const sink = new Sink();
    const seen: number[] = [];
    const cutter = createLineCutter({ line: (_, __, ___, line) => void seen.push(line), end: () => {} }, sink);
    cutter.push(bytes('a\n'));
    for (let at = 0; at < 5; at++) cutter.push(new Uint8Array(1 << 19).fill(65));
    cutter.push(bytes('\nb\n'));
    expect([seen, sink.problems.count, sink.problems.first[0]?.line]).toEqual([[1, 3], 1, 2]);
  });
  it('splits backticked cells around free text that contains the delimiter', () => {
    const plain = fc.string({ maxLength: 6 }).map((text) => text.replace(/[`,\n\r]/g, ''));
    const hostile = fc.string({ unit: fc.constantFrom(',', '`', 'a', ' ', '"', '面'), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(plain, { minLength: 3, maxLength: 8 }), fc.nat(7), hostile, (texts, at, free) => {
        const column = at % texts.length;
        const row = texts.map((text, index) => (index === column ? free : text));
        // Surrounds the input with bytes that must not be read.
        const line = bytes(`,\`${row.map((text) => `\`${text}`).join(',')},\`,\``);
        const cells = new Cells();
        splitBackticks(row.length, column)(line, 2, line.length - 4, cells);
        expect(cellsOf(cells, line)).toEqual(row);
        if (free.includes(',`')) return;
        // Expects that a missing cell is never filled in.
        splitBackticks(row.length + 1, column)(line, 2, line.length - 4, cells);
        expect(cells.count).toBeLessThan(row.length + 1);
      }),
      { numRuns: 2000 },
    );
  });
  it.each([
    ['a,b,,d', ['a', 'b', '', 'd']],
    ['"a,b",c', ['a,b', 'c']],
    ['"a ""q"", b" ,c', ['a ""q"", b', 'c']],
    ['"a,b', ['"a', 'b']],
    ['5"a,"b"x,c"', ['5"a', 'b"x,c']],
    ['\ta\t, b ,`c,\t', ['a', 'b', 'c', '']],
    ['', ['']],
    [',', ['', '']],
  ])('cuts %s', (text, cells) => {
    const line = bytes(text);
    const found = new Cells();
    splitAt(44, false)(line, 0, line.length, found);
    expect(cellsOf(found, line)).toEqual(cells);
  });
});

describe('ColumnsBuilder', () => {
  const fill = (rows: number, expected: number, amountOf = (row: number) => row * 7) => {
    const builder = new ColumnsBuilder();
    for (let row = 0; row < rows; row++) {
      builder.expected = expected;
      const [rate, isRefund, channel] = [row % 7, row % 2, row % 5];
      builder.add(
        { time: row, amountFen: amountOf(row), feeFen: -row, rate, isRefund, channel, order: row * 1e9 },
        row + 2,
      );
    }
    return builder.finish();
  };

  it.each([
    [0, 0],
    [3, 0],
    [200_000, 0],
    [200_000, 200_000],
    [200_000, 70_000],
    [200_000, 9_000_000],
    [70_000, Number.POSITIVE_INFINITY],
  ])('keeps %d rows of an expected %d', (rows, expected) => {
    const { length, time, amountFen, feeFen, rate, isRefund, channel, order, line } = fill(rows, expected);
    expect([length, time.length, line.length, order.length]).toEqual([rows, rows, rows, rows]);
    const wrong = time.findIndex(
      (second, row) =>
        second !== row || amountFen[row] !== row * 7 || feeFen[row] !== (row ? -row : 0) || line[row] !== row + 2,
    );
    const odd = order.findIndex(
      (number, row) =>
        number !== row * 1e9 || rate[row] !== row % 7 || isRefund[row] !== row % 2 || channel[row] !== row % 5,
    );
    expect([wrong, odd]).toEqual([-1, -1]);
    // Limits unused rows, for any expected number.
    if (rows > 1024) expect(order.buffer.byteLength).toBeLessThan(1.1 * 8 * rows);
  });

  it('accepts amounts beyond four bytes in any row', () => {
    const large = 2 ** 40 + 1;
    for (const place of [0, 1023, 1024, 4999]) {
      const { amountFen } = fill(5000, 0, (row) => (row === place ? large : 0xffffffff));
      expect(amountFen).toBeInstanceOf(Float64Array);
      expect([amountFen[place], amountFen.filter((fen) => fen === 0xffffffff).length]).toEqual([large, 4999]);
    }
    expect(fill(5000, 0).amountFen).toBeInstanceOf(Uint32Array);
  });
});
