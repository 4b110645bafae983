import type { Layout } from '../layout.ts';
import type { StatementFormat } from '../types.ts';
import { joinQuoted } from './join-quoted.ts';
import { createTableReader } from './read-table.ts';
import { settleFeeSigns } from './settle-fee-signs.ts';
import type { TableSpec } from './table-spec.ts';

/** A table with a header and rows, and nothing else: no sums to hold it against. */
export function createTableLayout(
  format: StatementFormat,
  variant: string,
  headerLine: number,
  spec: TableSpec,
): Layout {
  return {
    format,
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
