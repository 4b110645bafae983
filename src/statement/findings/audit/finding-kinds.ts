/** Kinds of findings, named neutrally; each is an i18n key under `statement.finding.`. */
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
