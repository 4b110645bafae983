import type { FeeAudit } from '../audit/audit-fees.ts';
import type { StoredFinding } from '../audit/finding.ts';
import type { PaymentComparison } from '../compare/compare-on-payments.ts';
import type { Histogram } from '../histogram/histogram.ts';
import type { Totals } from '../totals/to-totals.ts';

/** An audit as it is kept: findings without their rows, the contract by its id. */
export type StoredAudit = Omit<FeeAudit, 'findings'> & {
  contract: { kind: 'printed' } | { kind: 'tariff'; id: string };
  findings: readonly StoredFinding[];
};

/**
 * All that the result page shows, and the counted payments, so that tariffs can be priced again. Holds no order
 * numbers, no names of goods and no payment by itself; the only words from the file are the labels of deductions.
 */
export type StatementResult = {
  /** Formats of the files, as `Statement.format` names them. */
  formats: readonly string[];
  totals: Totals;
  audit: StoredAudit | null;
  comparison: PaymentComparison | null;
  histogram: Histogram;
};
