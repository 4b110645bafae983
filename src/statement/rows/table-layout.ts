import { hasColumns } from '../header.ts';
import type { Layout, Recognise } from '../layout.ts';
import { joinQuoted } from './join-quoted.ts';
import { createTableReader } from './read-table.ts';
import { settleFeeSigns } from './settle-fee-signs.ts';
import { type TableColumns, type TableSpec, toTableSpec } from './table-spec.ts';

/** Creates the layout of a table with a header and rows, and without sums to check against. */
export function createTableLayout(variant: string, headerLine: number, spec: TableSpec): Layout {
  return {
    variant,
    settle: settleFeeSigns,
    open(sink) {
      const { readRow } = createTableReader(spec, sink);
      const lines = joinQuoted(spec.separator, spec.isWide, spec.width, readRow);
      return {
        line(bytes, start, end, line) {
          if (line > headerLine) lines.take(bytes, start, end, line);
        },
        end: lines.end,
      };
    },
  };
}

/** Description of a format that is a plain table. */
type TableFormat = TableColumns & {
  /** Prefix of the layout name; the number of columns follows. */
  variant: string;
  /** Column names that identify the format; all must be in the header, including `amount`. */
  identifiedBy: readonly string[];
};

/** Creates the recogniser of a format that is a plain table. */
export function createTableRecogniser({ variant, identifiedBy, ...columns }: TableFormat): Recognise {
  return (head) =>
    hasColumns(head.names, ...identifiedBy)
      ? createTableLayout(`${variant}-${head.names.length}`, head.line, toTableSpec(head, columns))
      : null;
}
