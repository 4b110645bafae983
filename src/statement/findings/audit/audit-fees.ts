import type { Statement } from '../../types.ts';
import { assertSummable } from '../bounds.ts';
import { type Links, linkRefunds } from '../link-refunds.ts';
import { auditRefunds, auditRows, type Compared, compareRows } from './audit-contract.ts';
import { auditDeductions, type Transfers } from './audit-deductions.ts';
import { auditRates } from './audit-rates.ts';
import { findRounding, type Rounding } from './audit-rounding.ts';
import { toExpected } from './expected-fees.ts';
import { type Contract, type Finding, sortFindings } from './finding.ts';

export type FeeAudit = {
  /** The largest sums first. */
  findings: Finding[];
  compared: Compared;
  /** By channel with enough rows to tell. */
  rounding: Rounding[];
  transfers: Transfers;
};

/**
 * Holds each row's fee against the contract, recomputed by the money model, and groups what is seen. A row is at most
 * in one of above, below, rounded and refund-fee-kept, so their sums may be added; a change of rate and two rates are
 * views of the same rows. What the file or the contract says nothing of is counted in `compared`, not guessed.
 * Throws a RangeError where `isSummable` is false.
 */
export function auditFees(statement: Statement, contract: Contract, links: Links = linkRefunds(statement)): FeeAudit {
  assertSummable(statement.transactions);
  const expected = toExpected(statement, links, contract);
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
