import type { Channel } from '../../../domain/types.ts';
import { CHANNELS } from '../../../schemas/channels.ts';
import type { Statement } from '../../statement.ts';
import { NO_FEE } from '../../types.ts';
import { toIsoTime } from '../days.ts';
import { type Links, linkRefunds } from '../link-refunds.ts';
import { toExpectedFees } from './expected-fees.ts';
import type { Contract, StatementFinding } from './finding.ts';

/** Row of a finding for display. Null if the file or the contract states no value; the amount of a refund is positive. */
export type AuditRow = {
  line: number;
  /** `YYYY-MM-DD hh:mm:ss` */
  time: string;
  kind: 'sale' | 'refund' | 'deduction';
  channel: Channel | null;
  /** Label of the payment method or deduction, as text from the file. */
  label: string;
  amountFen: number;
  feeFen: number | null;
  expectedFen: number | null;
  differenceFen: number | null;
  /** Index of the row's file in the merged list; 0 for a single file. */
  file: number;
};

/**
 * Returns the rows of a finding: `max` rows from index `from` on.
 * @param file file index of each row of a merged statement
 */
export function toAuditRows(
  statement: Statement,
  contract: Contract,
  finding: Pick<StatementFinding, 'rows' | 'label'>,
  { from = 0, max = Number.POSITIVE_INFINITY }: { from?: number; max?: number } = {},
  file?: Uint16Array,
  links: Links = linkRefunds(statement),
): AuditRow[] {
  const rows = finding.rows.subarray(from, Math.min(finding.rows.length, from + max));
  if (finding.label !== undefined)
    return [...rows].flatMap((row): AuditRow[] => {
      const deduction = statement.deductions[row];
      if (!deduction) return [];
      const { time, label, amountFen, line } = deduction;
      const none = { feeFen: null, expectedFen: null, differenceFen: null, file: 0 };
      return [{ line, time: toIsoTime(time), kind: 'deduction', channel: null, label, amountFen, ...none }];
    });
  const { transactions } = statement;
  const expected = toExpectedFees(statement, links, contract);
  return [...rows].map((row) => {
    const charged = transactions.feeFen[row] as number;
    const feeFen = charged === NO_FEE ? null : charged;
    const fee = expected.feeFen[row] as number;
    const expectedFen = Number.isNaN(fee) ? null : fee;
    return {
      line: transactions.line[row] as number,
      time: toIsoTime(transactions.time[row] as number),
      kind: transactions.isRefund[row] ? 'refund' : 'sale',
      channel: CHANNELS[links.channel[row] as number] ?? null,
      label: statement.channels[transactions.channel[row] as number]?.label ?? '',
      amountFen: transactions.amountFen[row] as number,
      feeFen,
      expectedFen,
      differenceFen: feeFen === null || expectedFen === null ? null : feeFen - expectedFen,
      file: file?.[row] ?? 0,
    };
  });
}
