import fc from 'fast-check';
import type { Channel, RateTier, Tariff } from '../../../src/domain/types.ts';
import { CHANNELS } from '../../../src/schemas/channels.ts';
import type { Statement } from '../../../src/statement/statement.ts';
import { NO_FEE } from '../../../src/statement/types.ts';
import type { Transaction } from '../../support/price-statement.ts';

export type Payment = {
  time: number;
  amountFen: number;
  isRefund?: boolean;
  feeFen?: number;
  ratePpm?: number;
  channel?: Channel | null;
  order?: number;
  line?: number;
};

/** First second of 1 March 2026, day 1 of these tests. */
const MARCH = Date.UTC(2026, 2, 1) / 1000;
export const at = (day: number, second = 32_400): number => MARCH + (day - 1) * 86_400 + second;

const LABELS: readonly (Channel | null)[] = [...CHANNELS, null];

export function createStatement(payments: readonly Payment[], deductions: Statement['deductions'] = []): Statement {
  const rates = [0, ...new Set(payments.flatMap(({ ratePpm }) => (ratePpm === undefined ? [] : [ratePpm])))];
  const times = payments.map(({ time }) => time);
  return {
    format: 'wechat-trade',
    variant: 'all-27',
    period: times.length > 0 ? { first: Math.min(...times), last: Math.max(...times) } : null,
    channels: LABELS.map((channel) => ({ label: channel ?? 'other', channel })),
    rates,
    transactions: {
      length: payments.length,
      time: Uint32Array.from(times),
      amountFen: Float64Array.from(payments, ({ amountFen }) => amountFen),
      feeFen: Int32Array.from(payments, ({ feeFen = NO_FEE }) => feeFen),
      rate: Uint16Array.from(payments, ({ ratePpm }) => (ratePpm === undefined ? 0 : rates.indexOf(ratePpm, 1))),
      isRefund: Uint8Array.from(payments, ({ isRefund }) => Number(isRefund ?? false)),
      channel: Uint8Array.from(payments, ({ channel = 'wechat-pay' }) => LABELS.indexOf(channel)),
      order: Float64Array.from(payments, ({ order = 0 }) => order),
      line: Uint32Array.from(payments, ({ line }, index) => line ?? index + 2),
    },
    deductions,
    controls: [],
    anchored: 0,
    problems: { count: 0, byReason: {}, first: [] },
  };
}

const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const fen = fc.integer({ min: 0, max: 100_000 });
const tier: fc.Arbitrary<RateTier> = fc.record({
  ratePpm: fc.oneof(fc.constantFrom(0, 1, 3800, 6000, 1_000_000), fc.integer({ min: 0, max: 30_000 })),
  minFen: optional(fc.integer({ min: 0, max: 3000 })),
  capFen: optional(fc.integer({ min: 0, max: 5000 })),
  fixedFen: optional(fc.integer({ min: 0, max: 500 })),
});
const tiers = fc.oneof(
  tier.map((only) => [only]),
  fc
    .tuple(tier, tier, fc.integer({ min: 1, max: 500_000 }))
    .map(([first, last, upToFen]) => [{ ...first, upToFen }, last]),
);

export const tariff: fc.Arbitrary<Tariff> = fc.record({
  id: fc.stringMatching(/^[a-z]{1,6}$/),
  rates: fc.uniqueArray(fc.record({ channel: fc.constantFrom(...CHANNELS), tiers }), {
    selector: ({ channel }) => channel,
    minLength: 1,
    maxLength: 8,
  }),
  refunds: fc.constantFrom('kept', 'proportional'),
  ownership: fc.record({
    purchase: fc.record({ priceFen: fen, setupFen: fen }),
    deposit: fc.record({ amountFen: fen, refund: fc.constantFrom('always' as const, 'never' as const) }),
    annual: fc.record({ perTerminalFen: fen, perMerchantFen: fen }),
    data: fc.record({ perMonthFen: fen, freeMonths: fc.integer({ min: 0, max: 40 }) }),
    upgrade: fc.record({ perTerminalFen: fen, everyYears: fc.integer({ min: 0, max: 4 }) }),
    maintenance: fc.record({ perMonthFen: fen, freeMonths: fc.integer({ min: 0, max: 40 }) }),
  }),
  instant: optional(
    fc.record({ ratePpm: fc.integer({ min: 0, max: 2000 }), perPayoutFen: fc.integer({ min: 0, max: 300 }) }),
  ),
});

/** Few distinct amounts as in a shop, or any amount up to 10^12 fen. */
const amount = fc.oneof(
  fc.constantFrom(1, 100, 550, 1000, 1200, 8359, 100_000, 371_429),
  fc.integer({ min: 1, max: 2_000_000 }),
  fc.integer({ min: 1, max: 1_000_000_000_000 }),
);

const story = fc.record({
  channel: fc.constantFrom(...LABELS, ...CHANNELS),
  otherChannel: optional(fc.constantFrom(...LABELS)),
  amountFen: amount,
  day: fc.integer({ min: 1, max: 6 }),
  refunds: fc.array(fc.record({ share: fc.integer({ min: 1, max: 120 }), day: fc.integer({ min: 1, max: 8 }) }), {
    maxLength: 3,
  }),
  /** Number of sales of this order in the file; with two, the sale of a refund is ambiguous. */
  sales: fc.constantFrom(0, 1, 1, 1, 1, 2),
  isNamed: fc.constantFrom(true, true, true, false),
});

/** Payments in any order: sales with their refunds, refunds of earlier sales, and rows without an order. */
export const payments: fc.Arbitrary<Payment[]> = fc
  .array(story, { maxLength: 14 })
  .map((stories) =>
    stories.flatMap(({ channel, otherChannel, amountFen, day, refunds, sales, isNamed }, index): Payment[] => {
      const order = isNamed ? 1000 + index : 0;
      const sold = Array.from({ length: sales }, (_, copy) => ({ time: at(day, copy), amountFen, channel, order }));
      const back = refunds.map((refund, part) => ({
        time: at(refund.day, 40_000 + part),
        amountFen: Math.ceil((amountFen * refund.share) / 100),
        channel: otherChannel === undefined ? channel : otherChannel,
        isRefund: true,
        order,
      }));
      return [...sold, ...back];
    }),
  )
  .chain((rows) => fc.shuffledSubarray(rows, { minLength: rows.length }));

/** Converts payments to the input of the cost model, without the code under test. */
export function toTransactions(rows: readonly Payment[]): Transaction[] {
  const saleOf = ({ order }: Payment) => {
    const sales = rows.flatMap((row, index) => (!row.isRefund && order && row.order === order ? [index] : []));
    return sales.length === 1 ? sales[0] : undefined;
  };
  return rows
    .map((row, index) => {
      const sale = row.isRefund ? saleOf(row) : undefined;
      const channel = (sale === undefined ? row : rows[sale])?.channel ?? null;
      return { row, index, sale, channel };
    })
    .filter(({ channel }) => channel !== null)
    .sort((a, b) => a.row.time - b.row.time || a.index - b.index)
    .map(({ row, index, sale, channel }) => ({
      id: String(index),
      time: new Date(row.time * 1000).toISOString().slice(0, 19).replace('T', ' '),
      channel: channel as Channel,
      kind: row.isRefund ? ('refund' as const) : ('sale' as const),
      amountFen: row.amountFen,
      ...(sale === undefined ? {} : { saleId: String(sale) }),
    }));
}
