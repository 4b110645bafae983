import { CHANNELS } from '../../src/schemas/channels.ts';
import { NO_FEE, type Statement } from '../../src/statement/index.ts';
import type { Transaction } from './price-statement.ts';

/** Converts the payments of a reference case to a statement; a sale and its refunds share an order number. */
export function toStatement(transactions: readonly Transaction[]): Statement {
  const orders = new Map<string, number>();
  const orderOf = (id: string): number => {
    if (!orders.has(id)) orders.set(id, orders.size + 1);
    return orders.get(id) ?? 0;
  };
  const times = transactions.map(({ time }) => Date.parse(`${time.replace(' ', 'T')}Z`) / 1000);
  return {
    format: 'table',
    variant: 'case',
    period: times.length > 0 ? { first: Math.min(...times), last: Math.max(...times) } : null,
    channels: CHANNELS.map((channel) => ({ label: channel, channel })),
    rates: [0],
    transactions: {
      length: transactions.length,
      time: Uint32Array.from(times),
      amountFen: Float64Array.from(transactions, ({ amountFen }) => amountFen),
      feeFen: Int32Array.from(transactions, () => NO_FEE),
      rate: new Uint16Array(transactions.length),
      isRefund: Uint8Array.from(transactions, ({ kind }) => Number(kind === 'refund')),
      channel: Uint8Array.from(transactions, ({ channel }) => CHANNELS.indexOf(channel)),
      order: Float64Array.from(transactions, ({ id, kind, saleId }) =>
        kind === 'sale' ? orderOf(id) : saleId === undefined ? 0 : orderOf(saleId),
      ),
      line: Uint32Array.from(transactions, (_, index) => index + 1),
    },
    deductions: [],
    controls: [],
    anchored: 0,
    problems: { count: 0, byReason: {}, first: [] },
  };
}
