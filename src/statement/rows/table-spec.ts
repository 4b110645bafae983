import type { Channel } from '../../domain/types.ts';
import { columnsIn } from '../header.ts';
import type { TableHead } from '../layout.ts';

/** Meaning of the columns of a table; `Column` is a column index or name. Lists can be empty. */
type ColumnRoles<Column> = {
  /** The first column with a value holds the time. */
  time: readonly Column[];
  /** Column of the day, if the time column holds the time of day only. */
  day?: Column;
  amount: Column;
  /** Amount of a refund, if it has a column of its own; used if it is not 0. */
  refundAmount?: Column;
  fee?: Column;
  /** `parse` returns ppm, or NaN for a text that is no rate. */
  rate?: { column: Column; parse: (text: string) => number };
  /** Columns whose words distinguish sales and refunds. */
  kinds: readonly Column[];
  /** A row is a refund if one of these columns holds anything but 0. */
  refundMarks: readonly Column[];
  /** Only rows with this text in this column are payments. */
  only?: { column: Column; text: string };
  /** The first column with a value holds the order number. */
  orders: readonly Column[];
  /** Columns in which a refund names the order of its sale. */
  refundOrders: readonly Column[];
  /** Columns that together name the payment method. */
  channels: readonly Column[];
  /** Columns with free text, which can contain the separator. */
  free: readonly Column[];
  /** Columns with amounts, used to locate columns if a row has too many cells. */
  money: readonly Column[];
};

type TableOptions = {
  /** Channel of every row, if the provider has only one. */
  ownChannel: Channel | null;
  /** `by-decimals`: yuan if the first amount of the file has a decimal point, fen otherwise. */
  unit: 'yuan' | 'fen' | 'by-decimals';
};

export type TableSpec = ColumnRoles<number> &
  TableOptions & {
    /** Number of columns. */
    width: number;
    separator: number;
    isWide: boolean;
  };

/** Column roles by column name; most tables need only some of them. */
export type TableColumns = Pick<ColumnRoles<string>, 'time' | 'amount'> &
  Partial<ColumnRoles<string>> &
  Partial<TableOptions>;

/** Locates named columns in a header. Leaves out columns that the header does not have; `amount` must exist. */
export function toTableSpec({ names, separator, isWide }: TableHead, columns: TableColumns): TableSpec {
  const find = columnsIn(names);
  const list = (wanted: readonly string[] = []): number[] => find(...wanted);
  const one = (wanted: string | undefined): number | undefined => list(wanted === undefined ? [] : [wanted])[0];
  const { rate, only } = columns;
  const [rateColumn, onlyColumn] = [one(rate?.column), one(only?.column)];
  return {
    width: names.length,
    separator,
    isWide,
    ownChannel: columns.ownChannel ?? null,
    unit: columns.unit ?? 'yuan',
    time: list(columns.time),
    day: one(columns.day),
    amount: names.indexOf(columns.amount),
    refundAmount: one(columns.refundAmount),
    fee: one(columns.fee),
    rate: rate && rateColumn !== undefined ? { column: rateColumn, parse: rate.parse } : undefined,
    only: only && onlyColumn !== undefined ? { column: onlyColumn, text: only.text } : undefined,
    kinds: list(columns.kinds),
    refundMarks: list(columns.refundMarks),
    orders: list(columns.orders),
    refundOrders: list(columns.refundOrders),
    channels: list(columns.channels),
    free: list(columns.free),
    money: list(columns.money),
  };
}
