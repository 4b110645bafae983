export { auditFees } from './findings/audit/audit-fees.ts';
export type { StatementFinding } from './findings/audit/finding.ts';
export { type AuditRow, toAuditRows } from './findings/audit/to-audit-rows.ts';
export { toRowsCsv } from './findings/audit/to-rows-csv.ts';
export { compareOnPayments } from './findings/compare/compare-on-payments.ts';
export { priceHistogram } from './findings/compare/price-histogram.ts';
export { toHistogram } from './findings/histogram/to-histogram.ts';
export { linkRefunds } from './findings/link-refunds.ts';
export { type MergedStatement, mergeStatements } from './findings/merge/merge-statements.ts';
export type { StoredAudit, StoredFinding } from './findings/result/audit-schema.ts';
export type { PaymentComparison, PricedEntry } from './findings/result/comparison-schema.ts';
export { openResultJson } from './findings/result/open-result-json.ts';
export type { ResultErrorCode } from './findings/result/parse-result-json.ts';
export { toResultJson } from './findings/result/to-result-json.ts';
export type { Totals } from './findings/result/totals-schema.ts';
export { toTotals } from './findings/totals/to-totals.ts';
export { readStatement } from './read-statement.ts';
export type { Statement } from './statement.ts';
export {
  type ColumnMapping,
  NO_FEE,
  type PaymentColumns,
  type Progress,
  type ReadOptions,
  STATEMENT_ERRORS,
  type StatementError,
  type TablePreview,
} from './types.ts';
export { warmUp } from './warm-up.ts';
