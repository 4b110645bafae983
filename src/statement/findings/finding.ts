import type { Channel, Tariff } from '../../domain/types.ts';

/** What a row is held against: a price list, or the rate that the file prints in the row itself. */
export type Contract = { kind: 'printed' } | { kind: 'tariff'; tariff: Tariff };

/** What is seen, in neutral names; each is an i18n key under `statement.finding.`. */
export const FINDING_KINDS = [
  'above-contract',
  'below-contract',
  'rate-change',
  'two-rates',
  'refund-fee-kept',
  'rounded-up',
  'rounded-down',
  'fixed-deduction',
  'other-deduction',
  'instant-fee',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/**
 * What `sumFen` is the difference to. contract: the fee recomputed under it, and where it keeps the fee of refunds just
 * that; rate: the fee at `ratePpm`; proportional: the part of the fee that belongs to what was refunded; half-up: the
 * contract's rate rounded half up; nothing: the sum itself.
 */
export type Against =
  | { kind: 'contract' }
  | { kind: 'rate'; ratePpm: number }
  | { kind: 'proportional' }
  | { kind: 'half-up' }
  | { kind: 'nothing' };

/** A finding as it is kept without the statement. */
export type StoredFinding = {
  kind: FindingKind;
  /** Null: not of one channel, or it cannot be told which. */
  channel: Channel | null;
  /** Rows in all, and the lines of the first of them in the file. */
  count: number;
  lines: number[];
  /** Whole fen, above zero where more was charged than compared with. */
  sumFen: number;
  against: Against;
  /** The rate that was seen. */
  ratePpm?: number;
  /** `YYYY-MM-DD`: the first day with it. */
  day?: string;
  /** What the file calls the deduction. */
  label?: string;
};

/** `rows`: indexes into the transactions, or into the deductions where `label` is given. */
export type Finding = StoredFinding & { rows: Uint32Array };

export const MOST_LINES = 50;

/** The largest sums first; equal ones in the order of the kinds, then of the lines. */
export function sortFindings<Some extends StoredFinding>(findings: readonly Some[]): Some[] {
  return [...findings].sort(
    (a, b) =>
      Math.abs(b.sumFen) - Math.abs(a.sumFen) ||
      FINDING_KINDS.indexOf(a.kind) - FINDING_KINDS.indexOf(b.kind) ||
      (a.lines[0] ?? 0) - (b.lines[0] ?? 0),
  );
}

type Seen = Pick<StoredFinding, 'kind' | 'channel' | 'against' | 'ratePpm' | 'day' | 'label'>;

/** A finding over rows, with the lines of the first; `lineOf` and `fenOf` read a row. */
export function makeFinding(
  seen: Seen,
  rows: readonly number[],
  lineOf: (row: number) => number,
  fenOf: (row: number) => number,
): Finding {
  let sumFen = 0;
  for (const row of rows) sumFen += fenOf(row);
  const lines = rows.slice(0, MOST_LINES).map(lineOf);
  return { ...seen, count: rows.length, lines, sumFen, rows: Uint32Array.from(rows) };
}
