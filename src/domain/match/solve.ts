/** A value, or null when the function stays on one side of zero between the bounds. */
type Root = number | null;

const MOST_STEPS = 200;

/**
 * Where a monotone continuous function crosses zero between two bounds. Secant and midpoint take turns: a straight line
 * is met at once, and a bracket at least halves every other step.
 * @param near how far from zero still counts as met, in the unit of the function
 */
export function solve(of: (value: number) => number, low: number, high: number, near: number): Root {
  let [from, to] = [low, high];
  let [atFrom, atTo] = [of(from), of(to)];
  if (atFrom > 0 === atTo > 0 && atFrom !== 0 && atTo !== 0) {
    if (Math.abs(atFrom) <= near) return from;
    return Math.abs(atTo) <= near ? to : null;
  }
  // The crossing itself is wanted, not merely a value that is near enough: a thousandth of what counts as met.
  const met = near / 1000;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (Math.abs(atFrom) <= met) return from;
    if (Math.abs(atTo) <= met) return to;
    const value = step % 2 === 0 ? from - (atFrom * (to - from)) / (atTo - atFrom) : from + (to - from) / 2;
    const inside = Math.min(Math.max(value, from), to);
    const at = of(inside);
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
