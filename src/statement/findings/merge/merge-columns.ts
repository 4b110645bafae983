import { isWide, makeColumns } from '../../columns.ts';
import type { Columns, Statement } from '../../types.ts';

type Column = Exclude<keyof Columns, 'length'>;

/** What decides the place of a row after its time; rows alike in all of it may stand for each other. */
const ORDER: readonly Column[] = ['time', 'isRefund', 'order', 'channel', 'amountFen', 'feeFen', 'rate', 'line'];

/** Rows of several files; `file` is the index of the file in the list that was given. */
export type Merged = Pick<Statement, 'channels' | 'rates' | 'transactions'> & { file: Uint16Array };

/** The rows at these indexes, in this order. */
export function pickRows(merged: Merged, rows: Uint32Array): Merged {
  const { transactions } = merged;
  const columns = makeColumns(rows.length, isWide(transactions));
  for (const name of ORDER) {
    const [from, to] = [transactions[name], columns[name]];
    for (const [place, row] of rows.entries()) to[place] = from[row] as number;
  }
  return { ...merged, transactions: columns, file: Uint16Array.from(rows, (row) => merged.file[row] as number) };
}

type Way = Statement['channels'][number];
const keyOf = ({ label, channel }: Way): string => `${channel ?? ''} ${label}`;

/** A row names its way of paying in one byte, its rate in two. */
const MOST_WAYS = 256;
const MOST_RATES = 65_536;

/** Ways of paying of all files, each once, in an order that does not depend on that of the files. */
function joinChannels(list: readonly Statement[]): Way[] {
  const ways = new Map(list.flatMap(({ channels }) => channels.map((way) => [keyOf(way), way])));
  return [...ways].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, way]) => way);
}

/** The files with ways of paying few enough for one byte: labels are left out where there are too many. */
function withFewWays(list: readonly Statement[]): readonly Statement[] {
  if (joinChannels(list).length <= MOST_WAYS) return list;
  return list.map((one) => ({ ...one, channels: one.channels.map(({ channel }) => ({ label: '', channel })) }));
}

function compareAt(transactions: Columns, a: number, b: number): number {
  for (const name of ORDER) {
    const difference = (transactions[name][a] as number) - (transactions[name][b] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}

function isInOrder({ length, time }: Columns): boolean {
  for (let row = 1; row < length; row += 1) if ((time[row] as number) < (time[row - 1] as number)) return false;
  return true;
}

/**
 * All rows of the files in order of time, whatever the order of the files and of their rows. One file that is in order
 * is taken as it is, without a copy. Throws a RangeError on more than 65,535 different rates.
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
  if (rates.length > MOST_RATES) throw new RangeError(`${rates.length} different rates, at most ${MOST_RATES}`);
  const length = list.reduce((sum, { transactions }) => sum + transactions.length, 0);
  const transactions = makeColumns(
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
  // A list of numbers and not a typed one: its sort is quick where files are in order already.
  const inOrder = Array.from({ length }, (_, row) => row).sort((a, b) => {
    const byTime = (time[a] as number) - (time[b] as number);
    return byTime !== 0 ? byTime : compareAt(transactions, a, b) || (file[a] as number) - (file[b] as number);
  });
  return pickRows({ channels, rates, transactions, file }, Uint32Array.from(inOrder));
}
