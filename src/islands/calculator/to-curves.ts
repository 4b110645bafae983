import { type Crossing, costCurve, crossings } from '../../domain/break-even/index.ts';
import type { ComparisonRow } from '../../domain/comparison/index.ts';
import type { Business } from '../../domain/types.ts';

/** Multiples of the present takings at which the curves are drawn. */
export const SCALES = [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.25, 2.5, 2.75, 3];
export const LAST_SCALE = 3;
const MAX_LINES = 4;

/** Point at which two offers change order; `fen` is the yearly cost of both. */
export type Turn = Crossing & { row: ComparisonRow; other: ComparisonRow; fen: number };

/** Selects the rows to draw: those that accept everything, the open row and own offers first, then the market range. */
function toDrawn(rows: readonly ComparisonRow[], selected: string | null): ComparisonRow[] {
  const full = rows.filter((row) => row.group === 'full');
  const wanted = full.filter((row) => row.id === selected || row.id.startsWith('offer-'));
  const market = rows.find(
    (row) => row.group === 'unpublished' && row.unsupportedShare === 0 && row.cost.market.length > 0,
  );
  return [...new Set([...wanted, ...full])].slice(0, MAX_LINES - 1).concat(market ?? []);
}

/** Computes the yearly cost at each of `SCALES` in fen, and the crossing points in rising order of takings. */
export function toCurves(rows: readonly ComparisonRow[], business: Business, selected: string | null) {
  const drawn = toDrawn(rows, selected);
  const curves = drawn.map((row) => costCurve(row.tariff, business, SCALES));
  const pairs = drawn.flatMap((row, index) => drawn.slice(index + 1).map((other) => ({ row, other })));
  const turns: Turn[] = pairs.flatMap(({ row, other }) =>
    crossings(row.tariff, other.tariff, business)
      .filter((turn) => turn.scale > 0.02 && turn.scale <= LAST_SCALE)
      .map((turn) => ({ ...turn, row, other, fen: costCurve(row.tariff, business, [turn.scale])[0] as number })),
  );
  return { drawn, curves, turns: turns.sort((a, b) => a.scale - b.scale) };
}
