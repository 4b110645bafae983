import type { End } from '../../base/spans.ts';
import type { DepositRefund, RangedRate, RefundRule, Span, Unknown } from '../types.ts';
import type { RefundTerms } from './figures.ts';

/** Returns an amount or rate at an end. Unknown gives 0, because callers list it next to the total instead. */
export const amountAt = (figure: Span | Unknown, end: End): number => (figure === 'unknown' ? 0 : figure[end]);

/** Returns free months at an end: more are cheaper. Unknown is without limit at the low end, and 0 otherwise. */
export function freeMonthsAt(figure: Span | Unknown, end: End): number {
  if (figure === 'unknown') return end === 'low' ? Number.POSITIVE_INFINITY : 0;
  return end === 'low' ? figure.high : end === 'high' ? figure.low : figure.typical;
}

/**
 * Returns the years between upgrades at an end. 0 means never and is the cheapest; otherwise rarer is cheaper. A range
 * from 0 includes everything from never to every year. Unknown is every year at the high end, and never otherwise.
 */
export function everyYearsAt(figure: Span | Unknown, end: End): number {
  if (figure === 'unknown') return end === 'high' ? 1 : 0;
  const { low, typical, high } = figure;
  if (end === 'typical') return typical;
  if (end === 'low') return low === 0 ? 0 : high;
  return Math.min(high, Math.max(low, 1));
}

/**
 * Returns the refund terms of a deposit at an end. Unknown terms return the deposit at the low end only. A channel of
 * unknown acceptance may add the volume that meets the condition. The low end then counts it as met.
 */
export function refundAt(terms: RefundTerms | Unknown, end: End, rates: readonly RangedRate[]): DepositRefund {
  if (terms === 'unknown') return { kind: end === 'low' ? 'always' : 'never' };
  if (end === 'typical') return terms.typical;
  if (end === 'high') return terms.worst;
  const mayTakeMore = terms.best.kind === 'on-volume' && rates.some(({ accepted }) => accepted === 'unknown');
  return mayTakeMore ? { kind: 'always' } : terms.best;
}

/** Returns the rule for refunded sales at an end. Unknown returns fees at the low end only. */
export function refundsAt(rule: RefundRule | Unknown, end: End): RefundRule {
  if (rule !== 'unknown') return rule;
  return end === 'low' ? 'proportional' : 'kept';
}
