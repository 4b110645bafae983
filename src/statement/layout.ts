import type { Sink } from './sink.ts';
import type { PaymentColumns } from './types.ts';

/** Receives the lines of a file in order, without line ends and empty lines. Line numbers start at 1. */
export type LineReader = {
  line(bytes: Uint8Array, start: number, end: number, line: number): void;
  /** Called after the last line. Records the sums that the file states next to the sums of its rows. */
  end(): void;
};

/** Layout that was recognised by the header of a file. */
export type Layout = {
  /** Name of the layout within its format, such as `all-27`. */
  variant: string;
  open(sink: Sink): LineReader;
  /** Called once after the last row of the whole statement. */
  settle?: (columns: PaymentColumns, sink: Sink) => void;
};

/** Header line of a file with the lines after it, as input for recognition. */
export type TableHead = {
  /** Column names, normalised by `plainName`. */
  names: readonly string[];
  /** Byte between the columns. */
  separator: number;
  /** Line number of the header. */
  line: number;
  /** Non-empty lines after the header, within the first bytes of the file. */
  rows: readonly string[];
  /** True for GB18030, where a byte inside a character can equal a separator. */
  isWide: boolean;
};

/** Returns the layout for a header line; null if the header is of another format. */
export type Recognise = (head: TableHead) => Layout | null;
