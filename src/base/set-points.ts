/**
 * Gives one of some points a whole value from 0 to 100 and keeps the others in proportion, so that all are whole and
 * total 100. Largest remainders take the odd points; ties go to the earlier. With nothing elsewhere to scale, the rest
 * goes to the first of the others; one alone has all 100. Throws a RangeError when there is no such index.
 */
export function setPoints(points: readonly number[], index: number, value: number): number[] {
  if (!(index in points)) throw new RangeError(`expected an index below ${points.length}, got ${index}`);
  if (points.length === 1) return [100];
  const target = Math.max(0, Math.min(100, Math.round(value)));
  const left = 100 - target;
  const others = points.map((_, other) => other).filter((other) => other !== index);
  const sum = others.reduce((total, other) => total + (points[other] as number), 0);
  const exact = (other: number): number =>
    sum > 0 ? ((points[other] as number) * left) / sum : other === others[0] ? left : 0;

  const next = points.map((_, other) => (other === index ? target : Math.floor(exact(other))));
  const odd = 100 - next.reduce((total, whole) => total + whole, 0);
  const byRemainder = others.sort((a, b) => (exact(b) % 1) - (exact(a) % 1) || a - b);
  for (const other of byRemainder.slice(0, odd)) next[other] = (next[other] as number) + 1;
  return next;
}
