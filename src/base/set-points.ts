import { at } from './at.ts';

/**
 * Returns the points with one of them set and the others scaled in proportion. All are whole, and the total is 100.
 * Rounds the value and limits it to 0–100. Gives leftover points to the largest remainders; ties go to the earlier. If
 * the others are all 0, the first of them gets the rest. A single point is always 100. Throws a RangeError if the index
 * does not exist.
 */
export function setPoints(points: readonly number[], index: number, value: number): number[] {
  if (!(index in points)) throw new RangeError(`expected an index below ${points.length}, got ${index}`);
  if (points.length === 1) return [100];
  const target = Math.max(0, Math.min(100, Math.round(value)));
  const left = 100 - target;
  const others = points.map((_, other) => other).filter((other) => other !== index);
  const sum = others.reduce((total, other) => total + at(points, other), 0);
  const exact = (other: number): number =>
    sum > 0 ? (at(points, other) * left) / sum : other === others[0] ? left : 0;

  const next = points.map((_, other) => (other === index ? target : Math.floor(exact(other))));
  const missing = 100 - next.reduce((total, whole) => total + whole, 0);
  const byRemainder = [...others].sort((a, b) => (exact(b) % 1) - (exact(a) % 1) || a - b);
  for (const other of byRemainder.slice(0, missing)) next[other] = at(next, other) + 1;
  return next;
}
