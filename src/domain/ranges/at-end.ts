import type { DepositRefund, RangedRate, RefundRule, Span, Unknown } from '../types.ts';
import type { RefundTerms } from './figures.ts';

/** The cheapest end, the typical values, or the dearest end. */
export type End = 'low' | 'typical' | 'high';

/** A figure of which less is cheaper. An unknown one contributes nothing; it is named beside the total instead. */
export const amountAt = (figure: Span | Unknown, end: End): number => (figure === 'unknown' ? 0 : figure[end]);

/** More free months are cheaper. Unknown: cheapest is free for ever, otherwise nobody has promised any. */
export function freeMonthsAt(figure: Span | Unknown, end: End): number {
  if (figure === 'unknown') return end === 'low' ? Number.POSITIVE_INFINITY : 0;
  return end === 'low' ? figure.high : end === 'high' ? figure.low : figure.typical;
}

/**
 * 0 is never, the cheapest; otherwise rarer is cheaper, so a range that starts at 0 holds everything from never to every
 * year. Unknown: never, and every year at the dearest end.
 */
export function everyYearsAt(figure: Span | Unknown, end: End): number {
  if (figure === 'unknown') return end === 'high' ? 1 : 0;
  const { low, typical, high } = figure;
  if (end === 'typical') return typical;
  if (end === 'low') return low === 0 ? 0 : high;
  return Math.min(high, Math.max(low, 1));
}

/**
 * Unknown terms: given back at the cheapest end only. When it is not known whether a channel is taken, its volume may
 * be what reaches the condition, so at the cheapest end the condition counts as reached.
 */
export function refundAt(terms: RefundTerms | Unknown, end: End, rates: readonly RangedRate[]): DepositRefund {
  if (terms === 'unknown') return { kind: end === 'low' ? 'always' : 'never' };
  if (end === 'typical') return terms.typical;
  if (end === 'high') return terms.worst;
  const mayTakeMore = terms.best.kind === 'on-volume' && rates.some(({ accepted }) => accepted === 'unknown');
  return mayTakeMore ? { kind: 'always' } : terms.best;
}

export function refundsAt(rule: RefundRule | Unknown, end: End): RefundRule {
  if (rule !== 'unknown') return rule;
  return end === 'low' ? 'proportional' : 'kept';
}
