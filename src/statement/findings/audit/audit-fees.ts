import type { Statement } from '../../statement.ts';
import { assertSummable } from '../bounds.ts';
import { type Links, linkRefunds } from '../link-refunds.ts';
import type { StoredAudit } from '../result/audit-schema.ts';
import { auditRefunds, auditRows, compareRows } from './audit-contract.ts';
import { auditDeductions } from './audit-deductions.ts';
import { auditRates } from './audit-rates.ts';
import { findRounding } from './audit-rounding.ts';
import { toExpectedFees } from './expected-fees.ts';
import { type Contract, type StatementFinding, sortFindings } from './finding.ts';

/** Audit with the rows of its findings; the contract is known to the caller. */
type FeeAudit = Omit<StoredAudit, 'contract' | 'findings'> & { findings: StatementFinding[] };

/**
 * Compares the fee of each row with the fee that the cost model calculates under the contract, and groups differences.
 * A row is in at most one finding of the kinds above, below, rounded and refund-fee-kept. So their sums can be added.
 * Rate-change and two-rates findings show the same rows in another way. Rows without a stated fee or contract price are
 * counted in `compared`. Throws a RangeError if `isSummable` is false.
 */
export function auditFees(statement: Statement, contract: Contract, links: Links = linkRefunds(statement)): FeeAudit {
  assertSummable(statement.transactions);
  const expected = toExpectedFees(statement, links, contract);
  const rounding = findRounding(statement.transactions, links, expected);
  const { findings, transfers } = auditDeductions(statement, contract);
  return {
    findings: sortFindings([
      ...auditRows(statement, links, expected, rounding),
      ...auditRefunds(statement, links, expected, contract),
      ...auditRates(statement, links, expected),
      ...findings,
    ]),
    compared: compareRows(statement, expected),
    rounding,
    transfers,
  };
}
