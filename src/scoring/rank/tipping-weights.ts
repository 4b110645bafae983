/** Weight of one criterion, 0 to 1, above or below which the other provider leads. */
export type TippingWeight = { criterion: number; weight: number; side: 'above' | 'below' };

/**
 * Returns the weights at which `a` stops leading `b` if the weight of one criterion changes.
 *
 * The other criteria share the rest in proportion. Leaves out a criterion whose weight alone cannot change the order.
 * Returns an empty list if `a` does not lead.
 * @param a scores by criterion, 0 to 100
 * @param b scores by criterion, 0 to 100
 * @param weights by criterion; only their ratio counts
 */
export function tippingWeights(
  a: readonly number[],
  b: readonly number[],
  weights: readonly number[],
): TippingWeight[] {
  const lead = a.map((score, index) => score - (b[index] as number));
  /** Sums the weight and the weighted lead of all criteria but one. */
  const sumOthers = (skipped: number): { weight: number; lead: number } => {
    const sum = { weight: 0, lead: 0 };
    for (const [index, weight] of weights.entries()) {
      if (index === skipped) continue;
      sum.weight += weight;
      sum.lead += weight * (lead[index] as number);
    }
    return sum;
  };
  if (!(sumOthers(-1).lead > 0)) return [];
  return weights.flatMap((_, criterion): TippingWeight[] => {
    const own = lead[criterion] as number;
    const others = sumOthers(criterion);
    if (!(others.weight > 0)) return [];
    const rest = others.lead / others.weight;
    // Solves v × own + (1 − v) × rest = 0, the lead at weight v. A solution requires that the two differ in sign.
    if (rest === 0 || own === 0 || rest > 0 === own > 0) return [];
    const weight = rest / (rest - own);
    // Rounding gives exactly 0 or 1 if one of the two is negligible compared with the other.
    return weight > 0 && weight < 1 ? [{ criterion, weight, side: own < 0 ? 'above' : 'below' }] : [];
  });
}
