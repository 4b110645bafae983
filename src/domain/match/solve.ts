/** A value, or null if the function has the same sign everywhere between the bounds. */
type Root = number | null;

const MAX_STEPS = 200;

/**
 * Returns where a monotone continuous function crosses zero between two bounds. Alternates secant and midpoint steps:
 * a straight line is solved at once, and the bracket at least halves every other step.
 * @param near distance from zero that counts as solved, in the unit of the function
 */
export function solve(valueAt: (value: number) => number, low: number, high: number, near: number): Root {
  let [from, to] = [low, high];
  let [atFrom, atTo] = [valueAt(from), valueAt(to)];
  if (atFrom > 0 === atTo > 0 && atFrom !== 0 && atTo !== 0) {
    if (Math.abs(atFrom) <= near) return from;
    return Math.abs(atTo) <= near ? to : null;
  }
  // Aims at the crossing itself, so that a result does not depend on the bounds: a thousandth of `near`.
  const target = near / 1000;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    if (Math.abs(atFrom) <= target) return from;
    if (Math.abs(atTo) <= target) return to;
    const value = step % 2 === 0 ? from - (atFrom * (to - from)) / (atTo - atFrom) : from + (to - from) / 2;
    const inside = Math.min(Math.max(value, from), to);
    const at = valueAt(inside);
    if (at > 0 === atTo > 0) {
      if (inside === to) break;
      [to, atTo] = [inside, at];
    } else {
      if (inside === from) break;
      [from, atFrom] = [inside, at];
    }
  }
  return Math.abs(atFrom) <= Math.abs(atTo) ? from : to;
}
