import {
  type AuditRow,
  auditFees,
  compareOnPayments,
  linkRefunds,
  mergeStatements,
  type Statement,
  type StatementFinding,
  toAuditRows,
  toHistogram,
  toResultJson,
  toRowsCsv,
  toTotals,
} from '../../statement/index.ts';
import type { CheckQuestion, Report, RowHead } from './protocol.ts';

/** Years over which the cost of a device is spread. */
const YEARS = 2;

/** Data from which the rows of a finding are created; it stays in the worker. */
export type Audited = { statement: Statement; findings: StatementFinding[]; contract: Parameters<typeof auditFees>[1] };

/** Analyses all payments that were read, of at least one file. */
export function toReport(
  read: readonly Statement[],
  { entries, market, terminals, payouts, contract: against, dropDuplicates }: CheckQuestion,
): { report: Report; audited: Audited } {
  const { statement, spans, overlaps, duplicates } = mergeStatements(read, { dropDuplicates });
  const links = linkRefunds(statement);
  const histogram = toHistogram(statement, links);
  const totals = toTotals(statement, spans, links, histogram);
  const comparison = compareOnPayments(histogram, entries, market, {
    terminals,
    years: YEARS,
    coversDays: totals.coversDays,
    payouts,
  });
  const contract = against ? { kind: 'tariff' as const, tariff: against } : { kind: 'printed' as const };
  const { findings, ...audit } = auditFees(statement, contract, links);
  const stored = findings.map(({ rows: _, ...finding }) => finding);
  const named = against ? { kind: 'tariff' as const, id: against.id } : { kind: 'printed' as const };
  const kept = { ...audit, contract: named, findings: stored };
  const formats = [...new Set(read.map(({ format }) => format))];
  const json = toResultJson({ formats, totals, audit: kept, comparison, histogram });
  return {
    report: { formats, totals, comparison, audit: kept, overlaps, duplicates, json },
    audited: { statement, findings, contract },
  };
}

/** Returns the rows of a finding: the first `max`, or all. */
export function rowsOf({ statement, findings, contract }: Audited, place: number, max?: number): AuditRow[] {
  const finding = findings[place];
  return finding ? toAuditRows(statement, contract, finding, max === undefined ? {} : { max }) : [];
}

/** Returns the rows of a finding as CSV in the reader's language. */
export const toRows = (audited: Audited, place: number, { head, kinds, channels }: RowHead): string =>
  toRowsCsv(rowsOf(audited, place), {
    head,
    kind: (kind) => kinds[kind] ?? kind,
    channel: (channel) => (channel ? (channels[channel] ?? channel) : ''),
  });
