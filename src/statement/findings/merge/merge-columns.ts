import { createColumns, isWide } from '../../columns.ts';
import type { Statement } from '../../statement.ts';
import type { PaymentColumns } from '../../types.ts';

type Column = Exclude<keyof PaymentColumns, 'length'>;

/** Sort keys of the merged rows. Rows that are equal in all of them are interchangeable. */
const ORDER: readonly Column[] = ['time', 'isRefund', 'order', 'channel', 'amountFen', 'feeFen', 'rate', 'line'];

/** Rows of several files; `file` is the index of each row's file in the list. */
export type Merged = Pick<Statement, 'channels' | 'rates' | 'transactions'> & { file: Uint16Array };

/** Returns the rows at these indexes, in this order. */
export function pickRows(merged: Merged, rows: Uint32Array): Merged {
  const { transactions } = merged;
  const columns = createColumns(rows.length, isWide(transactions));
  for (const name of ORDER) {
    const [from, to] = [transactions[name], columns[name]];
    for (const [place, row] of rows.entries()) to[place] = from[row] as number;
  }
  return { ...merged, transactions: columns, file: Uint16Array.from(rows, (row) => merged.file[row] as number) };
}

type Way = Statement['channels'][number];
const keyOf = ({ label, channel }: Way): string => `${channel ?? ''} ${label}`;

/** Limits of the columns: the channel of a row has one byte, its rate two. */
const MAX_WAYS = 256;
const MAX_RATES = 65_536;

/** Lists the payment methods of all files once, in an order independent of the order of the files. */
function joinChannels(list: readonly Statement[]): Way[] {
  const ways = new Map(list.flatMap(({ channels }) => channels.map((way) => [keyOf(way), way])));
  return [...ways].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, way]) => way);
}

/** Drops the labels of the payment methods if there are too many for one byte. */
function withFewWays(list: readonly Statement[]): readonly Statement[] {
  if (joinChannels(list).length <= MAX_WAYS) return list;
  return list.map((one) => ({ ...one, channels: one.channels.map(({ channel }) => ({ label: '', channel })) }));
}

function compareAt(transactions: PaymentColumns, a: number, b: number): number {
  for (const name of ORDER) {
    const difference = (transactions[name][a] as number) - (transactions[name][b] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}

function isInOrder({ length, time }: PaymentColumns): boolean {
  for (let row = 1; row < length; row += 1) if ((time[row] as number) < (time[row - 1] as number)) return false;
  return true;
}

/**
 * Joins the rows of all files sorted by time; the order of the files does not matter. Returns a single sorted file
 * without a copy. Throws a RangeError for more than 65,535 different rates.
 */
export function joinColumns(files: readonly Statement[]): Merged {
  const [only] = files;
  if (files.length === 1 && only && isInOrder(only.transactions)) {
    const { channels, rates, transactions } = only;
    return { channels, rates, transactions, file: new Uint16Array(transactions.length) };
  }
  const list = withFewWays(files);
  const channels = joinChannels(list);
  const places = new Map(channels.map((way, place) => [keyOf(way), place]));
  const rates = [0, ...[...new Set(list.flatMap((one) => one.rates.slice(1)))].sort((a, b) => a - b)];
  if (rates.length > MAX_RATES) throw new RangeError(`${rates.length} different rates, at most ${MAX_RATES}`);
  const length = list.reduce((sum, { transactions }) => sum + transactions.length, 0);
  const transactions = createColumns(
    length,
    list.some((one) => isWide(one.transactions)),
  );
  const file = new Uint16Array(length);
  let start = 0;
  for (const [index, one] of list.entries()) {
    const from = one.transactions;
    for (const name of ORDER) transactions[name].set(from[name].subarray(0, from.length), start);
    const channelPlaces = one.channels.map((way) => places.get(keyOf(way)) ?? 0);
    const ratePlaces = one.rates.map((ratePpm, place) => (place === 0 ? 0 : rates.indexOf(ratePpm, 1)));
    for (let row = 0; row < from.length; row += 1) {
      transactions.channel[start + row] = channelPlaces[from.channel[row] as number] ?? 0;
      transactions.rate[start + row] = ratePlaces[from.rate[row] as number] ?? 0;
    }
    file.fill(index, start, start + from.length);
    start += from.length;
  }
  const { time } = transactions;
  // Sorts a plain array, because its sort is fast on sorted runs; that of a typed array is not.
  const inOrder = Array.from({ length }, (_, row) => row).sort((a, b) => {
    const byTime = (time[a] as number) - (time[b] as number);
    return byTime !== 0 ? byTime : compareAt(transactions, a, b) || (file[a] as number) - (file[b] as number);
  });
  return pickRows({ channels, rates, transactions, file }, Uint32Array.from(inOrder));
}
