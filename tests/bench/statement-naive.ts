// Implements the same task naively: text, cells, objects, and every tariff on every row.

import { chargeSale } from '../../src/domain/fees/charge-sale.ts';
import { mulDivRoundHalfUp, mulPpmRoundHalfUp } from '../../src/domain/money/round.ts';
import type { Channel, Tariff } from '../../src/domain/types.ts';
import type { Totals } from '../statement/payments.ts';
import { addPayment, noTotals } from './statement-bill.ts';

type Row = {
  day: string;
  channel: Channel;
  isRefund: boolean;
  amountFen: number;
  feeFen: number;
  sale: Row | null;
  backFen: number;
  fromFen: number;
  toFen: number;
};

const fenOf = (yuan = ''): number => Math.round(Number(yuan) * 100);

/** Reads rows as objects. Finds the sale of a refund, and its state before and after, in a Map by order. */
export async function readNaive(blob: Blob): Promise<{ rows: Row[]; totals: Totals }> {
  const rows: Row[] = [];
  const sales = new Map<string, Row>();
  const totals = noTotals();
  const reader = blob.stream().pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (!line.startsWith('`2')) continue;
      const cells = line.slice(1).split(',`');
      const [time = '', order = ''] = [cells[0], cells[5]];
      if (cells.length < 27) continue;
      const isRefund = cells[9] === 'REFUND';
      const amountFen = fenOf(isRefund ? cells[16] : cells[12]);
      const feeFen = fenOf(cells.at(-5));
      const sale = isRefund ? (sales.get(order) ?? null) : null;
      const fromFen = sale ? sale.backFen : 0;
      const toFen = isRefund ? fromFen + amountFen : 0;
      const day = time.slice(0, 10);
      const row: Row = { day, channel: 'wechat-pay', isRefund, amountFen, feeFen, sale, backFen: 0, fromFen, toFen };
      if (sale) sale.backFen = toFen;
      if (!isRefund) sales.set(order, row);
      rows.push(row);
      addPayment(totals, isRefund, amountFen, feeFen);
    }
  }
  return { rows, totals };
}

/** Adds up all fees under all tariffs row by row. */
export function priceNaive(rows: readonly Row[], tariffs: readonly Tariff[]): number {
  let sumFen = 0;
  for (const { rates, refunds, instant } of tariffs) {
    const rules = new Map(rates.map((rule) => [rule.channel, rule]));
    const nets = new Map<string, number>();
    for (const { day, channel, isRefund, amountFen, sale, fromFen, toFen } of rows) {
      const rule = rules.get(channel);
      if (!rule) continue;
      let feeFen = 0;
      if (!isRefund) feeFen = chargeSale(rule, amountFen);
      else if (refunds === 'proportional') {
        const saleFen = sale?.amountFen ?? amountFen;
        const saleFeeFen = chargeSale(rule, saleFen);
        feeFen = mulDivRoundHalfUp(saleFeeFen, fromFen, saleFen) - mulDivRoundHalfUp(saleFeeFen, toFen, saleFen);
      }
      sumFen += feeFen;
      if (instant) nets.set(day, (nets.get(day) ?? 0) + (isRefund ? -amountFen : amountFen) - feeFen);
    }
    if (!instant) continue;
    for (const net of nets.values())
      if (net > 0) sumFen += mulPpmRoundHalfUp(net, instant.ratePpm) + instant.perPayoutFen;
  }
  return sumFen;
}
