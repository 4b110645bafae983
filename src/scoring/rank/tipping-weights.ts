/** The weight of one criterion, 0 to 1, from which on (above) or below which the other provider leads. */
export type TippingWeight = { criterion: number; weight: number; side: 'above' | 'below' };

/**
 * Where the lead of `a` over `b` ends when the weight of one criterion moves and the others share the rest in
 * proportion. Empty for a criterion whose weight alone cannot turn the order, and altogether when `a` does not lead.
 * @param a scores by criterion, 0 to 100
 * @param b scores by criterion, 0 to 100
 * @param weights by criterion; their total does not matter
 */
export function tippingWeights(
  a: readonly number[],
  b: readonly number[],
  weights: readonly number[],
): TippingWeight[] {
  const lead = a.map((score, index) => score - (b[index] as number));
  /** Weight and weighted lead of all criteria but one. */
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
    // The lead at weight v is v × own + (1 − v) × rest: it ends in between only where the two differ in sign.
    if (rest === 0 || own === 0 || rest > 0 === own > 0) return [];
    const weight = rest / (rest - own);
    // One of the two can be too small beside the other to leave any room.
    return weight > 0 && weight < 1 ? [{ criterion, weight, side: own < 0 ? 'above' : 'below' }] : [];
  });
}
