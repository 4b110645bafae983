import type { CriterionInput, GateResult } from '../types.ts';

/** Most points of any sub-score of the price while the gate `fees` fails. */
const MAX_PRICE_POINTS = 40;

/** Caps every sub-score of the price at 40 points if the gate `fees` fails. Returns all else unchanged. */
export function capPrice(criteria: readonly CriterionInput[], gates: readonly GateResult[]): CriterionInput[] {
  const isCapped = gates.some(({ id, state }) => id === 'fees' && state === 'fail');
  const cap = (points: number): number => Math.min(points, MAX_PRICE_POINTS);
  return criteria.map((criterion) =>
    isCapped && criterion.id === 'price'
      ? { ...criterion, subs: criterion.subs.map((sub) => ({ ...sub, low: cap(sub.low), high: cap(sub.high) })) }
      : criterion,
  );
}
