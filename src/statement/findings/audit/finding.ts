import type { Tariff } from '../../../domain/types.ts';
import type { StoredFinding } from '../result/audit-schema.ts';
import { FINDING_KINDS } from './finding-kinds.ts';

/** Basis for the expected fee of a row: a price list, or the rate printed in the row. */
export type Contract = { kind: 'printed' } | { kind: 'tariff'; tariff: Tariff };

/** Finding with its rows: indexes into the transactions, or into the deductions if it has a `label`. */
export type StatementFinding = StoredFinding & { rows: Uint32Array };

const MAX_LINES = 50;

/** Sorts by absolute sum, largest first, then by kind, then by first line. */
export function sortFindings<Some extends StoredFinding>(findings: readonly Some[]): Some[] {
  return [...findings].sort(
    (a, b) =>
      Math.abs(b.sumFen) - Math.abs(a.sumFen) ||
      FINDING_KINDS.indexOf(a.kind) - FINDING_KINDS.indexOf(b.kind) ||
      (a.lines[0] ?? 0) - (b.lines[0] ?? 0),
  );
}

type FindingDetails = Pick<StoredFinding, 'kind' | 'channel' | 'against' | 'ratePpm' | 'day' | 'label'>;

/** Creates a finding over rows; `lineOf` and `fenOf` return the line and the amount of a row. */
export function createFinding(
  details: FindingDetails,
  rows: readonly number[],
  lineOf: (row: number) => number,
  fenOf: (row: number) => number,
): StatementFinding {
  let sumFen = 0;
  for (const row of rows) sumFen += fenOf(row);
  const lines = rows.slice(0, MAX_LINES).map(lineOf);
  return { ...details, count: rows.length, lines, sumFen, rows: Uint32Array.from(rows) };
}
