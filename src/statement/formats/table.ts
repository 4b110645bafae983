import { Failure } from '../failure.ts';
import type { Layout, TableHead } from '../layout.ts';
import { createTableLayout } from '../rows/table-layout.ts';
import type { TableSpec } from '../rows/table-spec.ts';
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
  const spec: TableSpec = {
    width,
    separator: head.separator,
    isWide: head.isWide,
    ownChannel: null,
    unit,
    time: [time],
    amount,
    fee,
    kinds: list(kind),
    refundMarks: [],
    orders: list(order),
    refundOrders: [],
    channels: list(channel),
    free: [],
    money: [],
  };
  return createTableLayout(`table-${width}`, head.line, spec);
}
