import { bearingFigures, mapFigures } from '../../domain/ranges/index.ts';
import type { FigureId, RangedTariff } from '../../domain/types.ts';
import type { Grade } from '../../schemas/source.ts';
import { allInMargin, type ClassedBusiness, isBelowFloor, type Margin } from './all-in-margin.ts';
import { doubtReseller, pointsOfMargin } from './margin-points.ts';
import type { SubEvidence } from './types.ts';

/** Price list with the ids of the sources behind each figure and the figures that are past their clock. */
export type SourcedEntry = {
  id: string;
  tariff: RangedTariff;
  figureSources: Readonly<Record<FigureId, readonly string[]>>;
  stale: readonly FigureId[];
};

export type MarginScore = SubEvidence & {
  /** What all stated figures give, whoever states them, in ppm of accepted takings; null: nothing limits it. */
  marginLowPpm: number;
  marginHighPpm: number | null;
  /** What the points rest on: sources of grade A to D, figures that only resellers tell as well, or nothing. */
  basis: 'own' | 'reseller' | 'none';
  /** A stated bank-card price is below what the card costs the acquirer: somebody else pays, and it is worth asking who. */
  belowFloor: boolean;
};

const keepFigures = (tariff: RangedTariff, keeps: (id: FigureId) => boolean): RangedTariff =>
  mapFigures(tariff, (id, figure) => (keeps(id) && !tariff.market.includes(id) ? figure : 'unknown'));

/** Mean over the businesses that can be served; null when none can. */
function meanMargin(tariff: RangedTariff, businesses: readonly ClassedBusiness[]): Margin | null {
  const margins = businesses.flatMap((business) => allInMargin(tariff, business) ?? []);
  if (margins.length === 0) return null;
  const mean = { lowPpm: 0, highPpm: 0 };
  let isOpen = false;
  for (const { lowPpm, highPpm } of margins) {
    mean.lowPpm += lowPpm / margins.length;
    mean.highPpm += (highPpm ?? 0) / margins.length;
    isOpen ||= highPpm === null;
  }
  return { lowPpm: mean.lowPpm, highPpm: isOpen ? null : mean.highPpm };
}

/**
 * Points of the price (rubric P1): the mean over the businesses of the margin above the cost floor, linear between
 * written anchors, at the cheapest and at the dearest end. An unknown figure leaves no upper limit to the cost and so 0
 * points at the low end. Codes have no legal ceiling and nothing is published of what they cost, so their floor is 0.
 * Figures of the market range, without a source, or told by resellers alone prove nothing (rule D2) and count as
 * unknown; with `resellers` those that resellers tell count, 25 wider on each side and never above 50. A price list
 * that takes nothing any of the businesses is paid by has no price to judge: `applies` is false, and it scores as unknown.
 * @param gradeOf best grade of the sources behind a figure; undefined when there is none
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
  const told = meanMargin(stated, businesses);
  const margin = meanMargin(counted, businesses);
  const belowFloor = businesses.some((business) => isBelowFloor(stated, business));
  if (told === null || margin === null) {
    const nothing = { marginLowPpm: 0, marginHighPpm: null, basis: 'none', belowFloor } as const;
    return { low: 0, high: 100, applies: false, stale: false, ...nothing };
  }

  const bearing = businesses
    .flatMap((business) => bearingFigures(counted, business))
    .flatMap(([id, figure]) => (figure === 'unknown' ? [] : id));
  const isDoubtful = bearing.some((id) => gradeOf(id) === 'E');
  const points = {
    low: margin.highPpm === null ? 0 : pointsOfMargin(margin.highPpm),
    high: pointsOfMargin(margin.lowPpm),
  };
  return {
    ...(isDoubtful ? doubtReseller(points) : points),
    applies: true,
    stale: bearing.some((id) => stale.includes(id)),
    marginLowPpm: told.lowPpm,
    marginHighPpm: told.highPpm,
    basis: isDoubtful ? 'reseller' : bearing.length > 0 ? 'own' : 'none',
    belowFloor,
  };
}
