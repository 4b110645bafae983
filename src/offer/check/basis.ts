import type { Channel } from '../../domain/types.ts';
import type { Basis, CheckLineId, Clause, FactsOf, Finding, FindingKind } from './types.ts';

/**
 * The clause of the contract checklist and the rules behind each kind of finding (ids of content/regulation.yaml).
 * No rule sets the height of a deposit or of a side fee: what the law asks is that it is stated.
 */
const BASIS: Record<FindingKind, Basis> = {
  'below-floor': { clause: 'fee-table', regulation: ['fee-ceilings', 'acquirer-fee-negotiable', 'merchant-classes'] },
  'cap-missing': { clause: 'fee-table', regulation: ['fee-ceilings', 'acquirer-fee-negotiable'] },
  'channel-missing': { clause: 'fee-table', regulation: ['no-unstated-fee'] },
  'above-market': { clause: 'fee-table', regulation: ['no-unstated-fee'] },
  'deposit-no-return': { clause: 'deposit', regulation: ['no-unstated-fee', 'price-marking'] },
  'deposit-no-date': { clause: 'deposit', regulation: ['no-unstated-fee'] },
  'deposit-on-volume': { clause: 'deposit', regulation: ['no-unstated-fee'] },
  'data-start': { clause: 'data-fee', regulation: ['no-unstated-fee', 'price-marking'] },
  'instant-per-sale': { clause: 'fee-table', regulation: ['instant-payout-limit', 'no-unstated-fee'] },
  'not-stated': { clause: 'fee-table', regulation: ['no-unstated-fee', 'price-marking'] },
  'rise-notice': { clause: 'rate-change', regulation: ['contract-change', 'price-fraud'] },
};

/** What is known of the price of a channel, beside the rule that prices are public. Wallets are priced freely. */
const OF_CHANNEL: Partial<Record<Channel, string>> = {
  'debit-card': 'acquirer-fee-negotiable',
  'credit-card': 'acquirer-fee-negotiable',
  'small-contactless': 'small-payment-discount',
  'unionpay-qr': 'small-payment-discount',
  'foreign-card': 'foreign-card-cut',
};

const CLAUSE_OF: Partial<Record<CheckLineId, Clause>> = { depositFen: 'deposit', dataYearFen: 'data-fee' };

/** Every rule that a finding can name. */
export const CHECK_REGULATION: readonly string[] = [
  ...new Set([...Object.values(BASIS).flatMap(({ regulation }) => regulation), ...Object.values(OF_CHANNEL)]),
];

/** A finding with the clause and the rules it rests on. */
export function toFinding<Kind extends FindingKind>(facts: FactsOf<Kind>): Finding {
  const basis = BASIS[facts.kind];
  if (facts.kind !== 'above-market') return { ...facts, ...basis } as Finding;
  const { line } = facts as FactsOf<'above-market'>;
  const rule = OF_CHANNEL[line.split(':')[1] as Channel];
  return {
    ...facts,
    clause: CLAUSE_OF[line] ?? basis.clause,
    regulation: rule ? [rule, ...basis.regulation] : basis.regulation,
  } as Finding;
}
