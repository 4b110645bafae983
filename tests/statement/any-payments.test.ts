import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/statement/formats/registry.ts';
import { expectPayments, read } from './expect-payments.ts';
import { blobOf, listFor, WRITERS } from './fixtures.ts';
import { feeOf, type Payment } from './payments.ts';

const FIRST = Date.UTC(2018, 0, 1) / 1000;
const LAST = Date.UTC(2035, 11, 31) / 1000;

/** Number of bills per format; BILLS=5000 tests many. */
const RUNS = Number(process.env.BILLS ?? 25);

/** Any text without line ends, which no format supports; often with delimiters. */
const anything = fc.string({ unit: 'binary', maxLength: 30 }).map((text) => text.replace(/[\p{C}\p{Z}"|;^\t]/gu, ''));
const hostile = fc.string({ unit: fc.constantFrom(',', '`', ',`', '0.00', 'a', '面', '<b>', '='), maxLength: 9 });
const goods = fc.oneof(anything, hostile);
const payment = fc.record({
  time: fc.integer({ min: FIRST, max: LAST }),
  amountFen: fc.oneof(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 99_999_999_999 })),
  goods,
  isRefund: fc.boolean(),
  order: fc.bigInt({ min: 10n ** 27n, max: 10n ** 28n - 1n }).map(String),
});

describe('round trip of payments', () => {
  it('covers every format', async () => {
    const found = new Set<string>();
    for (const writer of WRITERS) {
      const { format } = await read(blobOf(writer, listFor(writer, 1, 5), 'utf-8'), writer.options);
      found.add(format);
    }
    const missing = FORMATS.filter((format) => !found.has(format));
    expect(missing, 'add a writer to OTHER_WRITERS in tests/statement/write-others.ts').toEqual([]);
  });

  it.each(WRITERS)('reads back any payments written as $name', { timeout: 5000 + 50 * RUNS }, async (writer) => {
    const { plain, refunds = true, sales = true } = writer;
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(payment, { selector: ({ order }) => order, minLength: 1, maxLength: 25 }),
        fc.constantFrom(...writer.encodings),
        async (drawn, encoding) => {
          const list = drawn.map((one, index): Payment => {
            const isRefund = refunds && (one.isRefund || !sales);
            const fee = Math.min(feeOf(one.amountFen, 6000), 2147483647);
            return {
              ...one,
              goods: plain ? one.goods.replace(/,/g, '') : one.goods,
              isRefund,
              refundId: isRefund ? `5030000${index}` : '',
              feeFen: isRefund ? -fee || 0 : fee,
              ratePpm: 6000,
              method: ['MICROPAY', 'JSAPI'][index % 2] as string,
            };
          });
          expectPayments(await read(blobOf(writer, list, encoding), writer.options), list, writer.expected);
        },
      ),
      { numRuns: RUNS, seed: 20261125 },
    );
  });

  it.each(WRITERS)('reads back many rows of $name', async (writer) => {
    for (const [index, encoding] of writer.encodings.entries()) {
      const list = listFor(writer, 900 + index, 400);
      expectPayments(await read(blobOf(writer, list, encoding), writer.options), list, writer.expected);
    }
  });
});
