import { Failure } from '../failure.ts';
import type { Head, Layout } from '../layout.ts';
import { createTableLayout } from '../rows/table-layout.ts';
import { createTableSpec } from '../rows/table-spec.ts';
import type { ColumnMapping, TablePreview } from '../types.ts';

/** Any other table, by the columns that its reader named. A mapping to columns that are not there is `mapping-wrong`. */
export function createMappedLayout(head: Head, mapping: ColumnMapping, preview: TablePreview): Layout {
  const { time, amount, fee, channel, kind, order, unit } = mapping;
  const width = head.names.length;
  const isColumn = (index: number | undefined): boolean =>
    index === undefined || (Number.isInteger(index) && index >= 0 && index < width);
  if (![time, amount, fee, channel, kind, order].every(isColumn) || time === amount)
    throw new Failure('mapping-wrong', { preview });
  const list = (index: number | undefined): number[] => (index === undefined ? [] : [index]);
  const spec = createTableSpec({
    width,
    separator: head.separator,
    isWide: head.isWide,
    time: [time],
    amount,
    ...(fee !== undefined && { fee }),
    kinds: list(kind),
    orders: list(order),
    channels: list(channel),
    unit,
  });
  return createTableLayout('table', `table-${width}`, head.line, spec);
}
