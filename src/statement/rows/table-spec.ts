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

type RequiredRoles<Column> = Pick<ColumnRoles<Column>, 'time' | 'amount'> &
  Partial<ColumnRoles<Column>> &
  Partial<TableOptions>;

/** Column roles by column name, with defaults for the roles that most tables do not have. */
export type TableColumns = RequiredRoles<string>;

type TableShape = Pick<TableSpec, 'width' | 'separator' | 'isWide'>;

/** Adds the defaults to a spec by column index. */
export const createTableSpec = (spec: TableShape & RequiredRoles<number>): TableSpec => ({
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

/** Locates named columns in a header. Leaves out columns that the header does not have; `amount` must exist. */
export function toTableSpec(head: TableHead, columns: TableColumns): TableSpec {
  const { names, separator, isWide } = head;
  const all = columnsIn(names);
  const list = (wanted: readonly string[] = []): number[] => all(...wanted);
  const one = (wanted: string | undefined): number | undefined => (wanted === undefined ? undefined : all(wanted)[0]);
  const { day, refundAmount, fee, rate, only, ownChannel, unit } = columns;
  const [dayIndex, refundIndex, feeIndex] = [one(day), one(refundAmount), one(fee)];
  const [rateIndex, onlyIndex] = [one(rate?.column), one(only?.column)];
  return createTableSpec({
    width: names.length,
    separator,
    isWide,
    ...(ownChannel && { ownChannel }),
    ...(unit && { unit }),
    time: list(columns.time),
    ...(dayIndex !== undefined && { day: dayIndex }),
    amount: names.indexOf(columns.amount),
    ...(refundIndex !== undefined && { refundAmount: refundIndex }),
    ...(feeIndex !== undefined && { fee: feeIndex }),
    ...(rate && rateIndex !== undefined && { rate: { column: rateIndex, parse: rate.parse } }),
    ...(only && onlyIndex !== undefined && { only: { column: onlyIndex, text: only.text } }),
    kinds: list(columns.kinds),
    refundMarks: list(columns.refundMarks),
    orders: list(columns.orders),
    refundOrders: list(columns.refundOrders),
    channels: list(columns.channels),
    free: list(columns.free),
    money: list(columns.money),
  });
}
