import { toCsvFile } from '../../base/csv-file.ts';
import type { Format } from '../../format/format.ts';
import { figureNames } from '../../format/tariff/index.ts';
import { toYuan } from '../../format/to-yuan.ts';
import type { Report } from './protocol.ts';

/** Returns what each price list would have charged for these payments as a CSV file; amounts in yuan. */
export function toReportCsv({ comparison, totals }: Report, labels: ReadonlyMap<string, string>, f: Format): string {
  const head = [
    'csv.offer',
    'csv.group',
    'csv.low',
    'csv.typical',
    'csv.high',
    'statement.fees',
    'csv.unknown',
    'csv.market',
  ] as const;
  const lines = (comparison?.rows ?? []).map((row) => [
    labels.get(row.id) ?? row.name,
    f.t(`group.${row.group}`),
    toYuan(row.low.totalFen),
    toYuan(row.typical.totalFen),
    toYuan(row.high.totalFen),
    toYuan(row.typical.feeFen + row.typical.instantFeeFen),
    figureNames(row.unknown, f),
    figureNames(row.market, f),
  ]);
  const paid = [f.t('statement.fees'), '', '', toYuan(totals.feesFen), '', toYuan(totals.feesFen), '', ''];
  return toCsvFile(
    head.map((key) => f.t(key)),
    [paid, ...lines],
  );
}
