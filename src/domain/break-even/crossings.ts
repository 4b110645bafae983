import { toEnd } from '../ranges/to-end.ts';
import type { Business, RangedTariff } from '../types.ts';
import { type CostLine, costAt, toCostLine } from './cost-line.ts';

/** Takings a month (all channels) above which the tariff `cheaperAbove` costs less than the other. */
export type Crossing = { scale: number; monthlyFen: number; cheaperAbove: string };

/**
 * Returns the takings at which the yearly costs of two tariffs change order, in rising order. Uses the typical values,
 * and the mix and tickets of the business. Exact, and at most three: each cost is a straight line except where a
 * deposit starts to be returned. Costs that touch without changing order do not cross.
 *
 * ! Ignores channels that one of the two does not accept, and unknown figures.
 */
export function crossings(a: RangedTariff, b: RangedTariff, business: Business): Crossing[] {
  const lines: [CostLine, CostLine] = [
    toCostLine(toEnd(a, 'typical'), business),
    toCostLine(toEnd(b, 'typical'), business),
  ];
  const monthlyFen = business.monthly.reduce((sum, { volumeFen }) => sum + volumeFen, 0);
  return toSignChanges(...lines).map(({ scale, sign }) => ({
    scale,
    monthlyFen: scale * monthlyFen,
    cheaperAbove: sign < 0 ? a.id : b.id,
  }));
}

/** Returns the scales where the sign of (first − second) changes, with the sign above each. */
function toSignChanges(first: CostLine, second: CostLine): { scale: number; sign: number }[] {
  const steps = [first.returnScale, second.returnScale].filter(
    (scale) => scale > 0 && scale < Number.POSITIVE_INFINITY,
  );
  const starts = [0, ...steps.sort((x, y) => x - y)];
  const slope = first.slopeFen - second.slopeFen;
  const changes: { scale: number; sign: number }[] = [];
  let sign = 0;
  const changeAt = (scale: number, now: number) => {
    if (now !== 0 && sign !== 0 && now !== sign) changes.push({ scale, sign: now });
    if (now !== 0) sign = now;
  };
  for (const [index, start] of starts.entries()) {
    const gap = costAt(first, start) - costAt(second, start);
    changeAt(start, Math.sign(gap));
    const root = start - gap / slope;
    if (root >= start && root < (starts[index + 1] ?? Number.POSITIVE_INFINITY)) changeAt(root, Math.sign(slope));
  }
  return changes;
}
