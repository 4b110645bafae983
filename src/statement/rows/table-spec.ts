import type { Channel } from '../../domain/types.ts';

/** Which column of a table is what, by index; a list names columns of which the first that is filled is taken. */
export type TableSpec = {
  width: number;
  separator: number;
  isWide: boolean;
  time: readonly number[];
  /** Day and hour stand in two columns, as in Lakala's files; the day is this one. */
  day?: number;
  amount: number;
  /** The amount of a refund, where it has a column of its own and is not 0. */
  refundAmount?: number;
  fee?: number;
  rate?: { column: number; parse: (text: string) => number };
  /** Columns whose words tell sale from refund. */
  kinds: readonly number[];
  /** A row is a refund when one of these holds anything but 0. */
  refundMarks: readonly number[];
  /** Only rows with this in that column are payments. */
  only?: { column: number; text: string };
  orders: readonly number[];
  /** Where a refund names the order it belongs to. */
  refundOrders: readonly number[];
  /** Columns that together name the way of paying. */
  channels: readonly number[];
  ownChannel: Channel | null;
  /** `by-decimals`: yuan when the first amount has a decimal point, else fen, and the same in the whole file. */
  unit: 'yuan' | 'fen' | 'by-decimals';
  free: readonly number[];
  money: readonly number[];
};

/** A spec with the parts that most tables do without. */
export const tableSpec = (
  spec: Pick<TableSpec, 'width' | 'separator' | 'isWide' | 'time' | 'amount'> & Partial<TableSpec>,
): TableSpec => ({
  kinds: [],
  refundMarks: [],
  orders: [],
  refundOrders: [],
  channels: [],
  ownChannel: null,
  unit: 'yuan',
  free: [],
  money: [],
  ...spec,
});
