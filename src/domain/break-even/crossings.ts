import { toEnd } from '../ranges/to-end.ts';
import type { Business, RangedTariff } from '../types.ts';
import { type CostLine, costAt, toCostLine } from './cost-line.ts';

/** `monthlyFen`: takings a month (all channels) from which on the other tariff, `cheaperAbove`, costs less. */
export type Crossing = { scale: number; monthlyFen: number; cheaperAbove: string };

/**
 * Where the yearly cost of two tariffs changes order as takings grow from nothing, in rising order, at the typical
 * values and with the mix and tickets of the business (see `costCurve`). Exact: the curves are straight but for the
 * scale from which a deposit comes back, so at most three. Tariffs that only touch do not cross.
 *
 * ! Says nothing of channels that one of the two does not take, nor of unknown figures.
 */
export function crossings(a: RangedTariff, b: RangedTariff, business: Business): Crossing[] {
  const lines: [CostLine, CostLine] = [
    toCostLine(toEnd(a, 'typical'), business),
    toCostLine(toEnd(b, 'typical'), business),
  ];
  const monthlyFen = business.monthly.reduce((sum, { volumeFen }) => sum + volumeFen, 0);
  return toTurns(...lines).map(({ scale, sign }) => ({
    scale,
    monthlyFen: scale * monthlyFen,
    cheaperAbove: sign < 0 ? a.id : b.id,
  }));
}

/** Scales where the sign of (first − second) changes, with the sign that holds from there on. */
function toTurns(first: CostLine, second: CostLine): { scale: number; sign: number }[] {
  const steps = [first.returnScale, second.returnScale].filter(
    (scale) => scale > 0 && scale < Number.POSITIVE_INFINITY,
  );
  const starts = [0, ...steps.sort((x, y) => x - y)];
  const slope = first.slopeFen - second.slopeFen;
  const turns: { scale: number; sign: number }[] = [];
  let sign = 0;
  const turnAt = (scale: number, now: number) => {
    if (now !== 0 && sign !== 0 && now !== sign) turns.push({ scale, sign: now });
    if (now !== 0) sign = now;
  };
  for (const [index, start] of starts.entries()) {
    const gap = costAt(first, start) - costAt(second, start);
    turnAt(start, Math.sign(gap));
    const root = start - gap / slope;
    if (root >= start && root < (starts[index + 1] ?? Number.POSITIVE_INFINITY)) turnAt(root, Math.sign(slope));
  }
  return turns;
}
