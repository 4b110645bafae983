import type { Channel } from '../../domain/types.ts';
import { CHANNELS } from '../../schemas/channels.ts';
import { NO_FEE, type Statement } from '../types.ts';
import { toIsoTime } from './days.ts';
import { toExpected } from './expected-fees.ts';
import type { Contract, Finding } from './finding.ts';
import { type Links, linkRefunds } from './link-refunds.ts';

/** A row of a finding to look at. Null where the file or the contract says nothing; a refund's amount is positive. */
export type AuditRow = {
  line: number;
  /** `YYYY-MM-DD hh:mm:ss` */
  time: string;
  kind: 'sale' | 'refund' | 'deduction';
  channel: Channel | null;
  /** What the file calls the way of paying, or the deduction: words of others. */
  label: string;
  amountFen: number;
  feeFen: number | null;
  expectedFen: number | null;
  differenceFen: number | null;
  /** Index of the row's file in the list that was merged; 0 otherwise. */
  file: number;
};

/**
 * The rows of a finding, from one place on: `from` and `most` cut a page out of many.
 * @param file of a merged statement: the file of each row
 */
export function toAuditRows(
  statement: Statement,
  contract: Contract,
  finding: Pick<Finding, 'rows' | 'label'>,
  { from = 0, most = Number.POSITIVE_INFINITY }: { from?: number; most?: number } = {},
  file?: Uint16Array,
  links: Links = linkRefunds(statement),
): AuditRow[] {
  const rows = finding.rows.subarray(from, Math.min(finding.rows.length, from + most));
  if (finding.label !== undefined)
    return [...rows].flatMap((row): AuditRow[] => {
      const deduction = statement.deductions[row];
      if (!deduction) return [];
      const { time, label, amountFen, line } = deduction;
      const none = { feeFen: null, expectedFen: null, differenceFen: null, file: 0 };
      return [{ line, time: toIsoTime(time), kind: 'deduction', channel: null, label, amountFen, ...none }];
    });
  const { transactions } = statement;
  const expected = toExpected(statement, links, contract);
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
