import { CHANNELS } from '../../schemas/channels.ts';
import type { Statement } from '../statement.ts';
import type { PaymentColumns } from '../types.ts';

/** Value in `Links.channel` if the payment method is unknown. */
export const NO_CHANNEL = CHANNELS.length;

/**
 * Effect of a refund on its sale: refunded amount before (`fromFen`) and after it (`toFen`), at most `saleFen`. Without
 * a known sale, a refund counts as the full refund of an equal sale (see Refunds in src/statement/README.md).
 */
type GiveBack = { row: number; saleRow: number | null; saleFen: number; fromFen: number; toFen: number };

export type Links = {
  /** Index into CHANNELS, or NO_CHANNEL, of each row. A refund takes the channel of its sale. */
  channel: Uint8Array;
  /** Sorted by time. */
  giveBacks: readonly GiveBack[];
};

/** Size of a bitmap by the low bits of the order. Few sales are refunded, so it avoids most Map look-ups. */
const MARKS = 1 << 20;

/** Maps each refunded order to the row of its sale; null if the file has none or several. */
function toSaleRows(
  { length, isRefund, order }: PaymentColumns,
  refunds: readonly number[],
): Map<number, number | null> {
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
  amountFen: PaymentColumns['amountFen'],
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
