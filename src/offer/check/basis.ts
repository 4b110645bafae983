import type { Channel } from '../../domain/types.ts';
import type { CheckLineId, ContractClause, OfferRemark, RemarkBasis, RemarkFactsOf, RemarkKind } from './types.ts';

/**
 * Clause and rules behind each kind of remark. No rule limits a deposit or a side fee; the law only requires that the
 * contract states it.
 */
const BASIS: Record<RemarkKind, RemarkBasis> = {
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

/**
 * Rule about the price of a channel, in addition to the rules on public prices. No rule covers the price of wallets.
 */
const OF_CHANNEL: Partial<Record<Channel, string>> = {
  'debit-card': 'acquirer-fee-negotiable',
  'credit-card': 'acquirer-fee-negotiable',
  'small-contactless': 'small-payment-discount',
  'unionpay-qr': 'small-payment-discount',
  'foreign-card': 'foreign-card-cut',
};

const CLAUSE_OF: Partial<Record<CheckLineId, ContractClause>> = { depositFen: 'deposit', dataYearFen: 'data-fee' };

/** Ids of every rule that a remark can name. */
export const CHECK_REGULATION: readonly string[] = [
  ...new Set([...Object.values(BASIS).flatMap(({ regulation }) => regulation), ...Object.values(OF_CHANNEL)]),
];

/** Adds clause and rules to the numbers of a remark. */
export function toRemark<Kind extends RemarkKind>(facts: RemarkFactsOf<Kind>): OfferRemark {
  const basis = BASIS[facts.kind];
  if (facts.kind !== 'above-market') return { ...facts, ...basis } as OfferRemark;
  const { line } = facts as RemarkFactsOf<'above-market'>;
  const rule = OF_CHANNEL[line.split(':')[1] as Channel];
  return {
    ...facts,
    clause: CLAUSE_OF[line] ?? basis.clause,
    regulation: rule ? [rule, ...basis.regulation] : basis.regulation,
  } as OfferRemark;
}
