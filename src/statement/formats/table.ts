import { Failure } from '../failure.ts';
import type { Layout, TableHead } from '../layout.ts';
import { createTableLayout } from '../rows/table-layout.ts';
import { createTableSpec } from '../rows/table-spec.ts';
import type { ColumnMapping, TablePreview } from '../types.ts';

/** Creates the layout of any other table by a mapping. Throws `mapping-wrong` if the mapping names missing columns. */
export function createMappedLayout(head: TableHead, mapping: ColumnMapping, preview: TablePreview): Layout {
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
  return createTableLayout(`table-${width}`, head.line, spec);
}
