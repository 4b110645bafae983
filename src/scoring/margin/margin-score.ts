import { mapFigures, relevantFigures } from '../../domain/ranges/index.ts';
import type { FigureId, RangedTariff } from '../../domain/types.ts';
import type { Grade } from '../../schemas/source.ts';
import type { SubEvidence } from '../types.ts';
import { allInMargin, type ClassedBusiness, isBelowFloor, type Margin } from './all-in-margin.ts';
import { doubtReseller, pointsOfMargin } from './margin-points.ts';

/** A price list with the source ids of each figure and the figures whose reading is stale (rule D3). */
export type SourcedEntry = {
  id: string;
  tariff: RangedTariff;
  figureSources: Readonly<Record<FigureId, readonly string[]>>;
  stale: readonly FigureId[];
};

export type MarginScore = SubEvidence & {
  /** Margin of all stated figures, whoever states them, in ppm of accepted sales. */
  marginLowPpm: number;
  /** Null if the margin has no known upper limit. */
  marginHighPpm: number | null;
  /** Sources behind the points: grade A to D alone, also figures from resellers alone, or nothing. */
  basis: 'own' | 'reseller' | 'none';
  /** True if a stated bank-card price is below the cost floor, so somebody else must pay the difference. */
  belowFloor: boolean;
};

const keepFigures = (tariff: RangedTariff, keeps: (id: FigureId) => boolean): RangedTariff =>
  mapFigures(tariff, (id, figure) => (keeps(id) && !tariff.market.includes(id) ? figure : 'unknown'));

/** Returns the mean margin of the businesses that the price list can serve, or null if it can serve none. */
function meanMargin(tariff: RangedTariff, businesses: readonly ClassedBusiness[]): Margin | null {
  const margins = businesses.flatMap((business) => allInMargin(tariff, business) ?? []);
  if (margins.length === 0) return null;
  const mean = { lowPpm: 0, highPpm: 0 };
  let isUnlimited = false;
  for (const { lowPpm, highPpm } of margins) {
    mean.lowPpm += lowPpm / margins.length;
    mean.highPpm += (highPpm ?? 0) / margins.length;
    isUnlimited ||= highPpm === null;
  }
  return { lowPpm: mean.lowPpm, highPpm: isUnlimited ? null : mean.highPpm };
}

/** Returns the figures that count and are known, of those that affect any of the businesses. */
const knownFigures = (tariff: RangedTariff, businesses: readonly ClassedBusiness[]): FigureId[] =>
  businesses
    .flatMap((business) => relevantFigures(tariff, business))
    .flatMap(([id, figure]) => (figure === 'unknown' ? [] : id));

/**
 * Returns the points of the sub-score `margin` (derivations in src/scoring/README.md).
 *
 * Scores the mean margin above the cost floor at both ends of the price. Market figures, figures without a source and
 * figures of grade E alone count as unknown (rule D2). With `resellers`, figures of grade E count too, in doubt. An
 * unknown figure leaves the cost without an upper limit, so the low end has 0 points. `applies` is false if the price
 * list can serve none of the businesses.
 * @param gradeOf returns the best grade of the sources of a figure, or undefined if it has none
 * @param businesses the reader's own business, or the three example baskets
 */
export function marginScore(
  { tariff, stale }: Pick<SourcedEntry, 'tariff' | 'stale'>,
  gradeOf: (id: FigureId) => Grade | undefined,
  businesses: readonly ClassedBusiness[],
  { resellers = false }: { resellers?: boolean } = {},
): MarginScore {
  const counts = (id: FigureId): boolean => {
    const grade = gradeOf(id);
    return grade !== undefined && (resellers || grade !== 'E');
  };
  const stated = keepFigures(tariff, () => true);
  const counted = keepFigures(tariff, counts);
  const statedMargin = meanMargin(stated, businesses);
  const margin = meanMargin(counted, businesses);
  const belowFloor = businesses.some((business) => isBelowFloor(stated, business));
  if (statedMargin === null || margin === null) {
    const nothing = { marginLowPpm: 0, marginHighPpm: null, basis: 'none', belowFloor } as const;
    return { low: 0, high: 100, applies: false, stale: false, ...nothing };
  }

  const known = knownFigures(counted, businesses);
  const isDoubtful = known.some((id) => gradeOf(id) === 'E');
  const points = {
    low: margin.highPpm === null ? 0 : pointsOfMargin(margin.highPpm),
    high: pointsOfMargin(margin.lowPpm),
  };
  return {
    ...(isDoubtful ? doubtReseller(points) : points),
    applies: true,
    stale: known.some((id) => stale.includes(id)),
    marginLowPpm: statedMargin.lowPpm,
    marginHighPpm: statedMargin.highPpm,
    basis: isDoubtful ? 'reseller' : known.length > 0 ? 'own' : 'none',
    belowFloor,
  };
}
