import type { Sink } from './sink.ts';
import type { PaymentColumns, StatementFormat } from './types.ts';

/** Takes the lines of a file one by one, from the first, without line ends and empty lines. Lines count from 1. */
export type Reader = {
  line(bytes: Uint8Array, start: number, end: number, line: number): void;
  /** After the last line: sets the sums that the file states beside the found ones. */
  end(): void;
};

/** A layout that was recognised by the header of a file. */
export type Layout = {
  format: StatementFormat;
  variant: string;
  open(sink: Sink): Reader;
  /** Once for the whole statement, after the last row. */
  settle?: (columns: PaymentColumns, sink: Sink) => void;
};

/** The head of a file as far as it takes to recognise it. */
export type Head = {
  /** Column names of one line, in plain form: see `plainName`. */
  names: readonly string[];
  separator: number;
  /** Line of the header. */
  line: number;
  /** The lines behind it, as many as the head holds. */
  rows: readonly string[];
  /** GBK: a byte of a character may look like a separator. */
  isWide: boolean;
};
export type Recognise = (head: Head) => Layout | null;
