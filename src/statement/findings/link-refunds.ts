import { CHANNELS } from '../../schemas/channels.ts';
import type { Columns, Statement } from '../types.ts';

/** In `Links.channel` where the way of paying cannot be told. */
export const NO_CHANNEL = CHANNELS.length;

/**
 * What a refund does to its sale: of `saleFen` sold, `fromFen` had been given back before it and `toFen` after it, never
 * more than the sale. A refund whose sale is not known counts as one of a sale of its own amount, all of it given back
 * (rules: A statement).
 */
export type GiveBack = { row: number; saleRow: number | null; saleFen: number; fromFen: number; toFen: number };

export type Links = {
  /** Of each row, an index into CHANNELS or NO_CHANNEL. A refund goes back the way its sale came. */
  channel: Uint8Array;
  /** In order of time. */
  giveBacks: readonly GiveBack[];
};

/** Few sales are refunded: a mark by the last bits of an order spares most rows the look into a Map. */
const MARKS = 1 << 20;

/** Orders that refunds name → row of their one sale; null where none is here, or several and it is not known which. */
function toSaleRows({ length, isRefund, order }: Columns, refunds: readonly number[]): Map<number, number | null> {
  const saleRows = new Map<number, number | null>();
  const found = new Set<number>();
  const marks = new Uint8Array(MARKS);
  for (const row of refunds) {
    if (order[row] === 0) continue;
    saleRows.set(order[row] as number, null);
    marks[(order[row] as number) & (MARKS - 1)] = 1;
  }
  if (saleRows.size === 0) return saleRows;
  for (let row = 0; row < length; row += 1) {
    const named = order[row] as number;
    if (isRefund[row] || marks[named & (MARKS - 1)] === 0 || !saleRows.has(named)) continue;
    saleRows.set(named, found.has(named) ? null : row);
    found.add(named);
  }
  return saleRows;
}

function toGiveBack(
  row: number,
  saleRow: number | null,
  amountFen: Columns['amountFen'],
  refunded: Map<number, number>,
): GiveBack {
  const backFen = amountFen[row] as number;
  if (saleRow === null) return { row, saleRow, saleFen: backFen, fromFen: 0, toFen: backFen };
  const saleFen = amountFen[saleRow] as number;
  const fromFen = refunded.get(saleRow) ?? 0;
  const toFen = Math.min(fromFen + backFen, saleFen);
  refunded.set(saleRow, toFen);
  return { row, saleRow, saleFen, fromFen, toFen };
}

/** Finds the sale of every refund by its order, and the channel of every row. */
export function linkRefunds({ transactions, channels }: Statement): Links {
  const { length, isRefund, order, time, amountFen } = transactions;
  const indexes = channels.map(({ channel }) => (channel === null ? NO_CHANNEL : CHANNELS.indexOf(channel)));
  const channel = new Uint8Array(length);
  const refunds: number[] = [];
  for (let row = 0; row < length; row += 1) {
    channel[row] = indexes[transactions.channel[row] as number] ?? NO_CHANNEL;
    if (isRefund[row]) refunds.push(row);
  }
  const saleRows = toSaleRows(transactions, refunds);
  const refunded = new Map<number, number>();
  refunds.sort((a, b) => (time[a] as number) - (time[b] as number) || a - b);
  const giveBacks = refunds.map((row) => {
    const giveBack = toGiveBack(row, saleRows.get(order[row] as number) ?? null, amountFen, refunded);
    if (giveBack.saleRow !== null) channel[row] = channel[giveBack.saleRow] as number;
    return giveBack;
  });
  return { channel, giveBacks };
}
