import { addSpreads, type RandomState, type Spread } from './random.ts';

/** A sub-score as the draws need it; what is left out applies. */
export type RankSub = { weight: number; low: number; high: number; applies?: boolean };
export type RankCriterion = readonly RankSub[];

/** Rows that are drawn at a time, a multiple of four: few enough for the cache, enough to be worth a call. */
export const BLOCK = 200;

/** Drawn scores of one provider, 0 to 100: a column for each criterion that counts, null where nothing applies. */
export type ScoreColumns = readonly (Float64Array | null)[];

/** A provider ready to be drawn: what is known of each criterion as one number, what is not as widths two by two. */
export type ScorePlan = {
  columns: ScoreColumns;
  /** Criteria that have a column. */
  applying: readonly number[];
  /** A criterion that counts does not apply. */
  isPartial: boolean;
  lowest: readonly number[];
  spreads: readonly Spread[];
};

/** Widths of one criterion two by two, as shares of the criterion. */
function toSpreads(subs: RankCriterion, sum: number, column: Float64Array): Spread[] {
  const widths = subs.map(({ weight, low, high }) => (weight * (high - low)) / sum).filter((width) => width > 0);
  const spreads: Spread[] = [];
  for (let index = 0; index < widths.length; index += 2)
    spreads.push({ column, one: widths[index] as number, two: widths[index + 1] ?? 0 });
  return spreads;
}

/** Folds the known sub-scores and the lower ends of a provider together. Criteria that do not count are passed over. */
export function planScores(criteria: readonly RankCriterion[], isCounted: readonly boolean[]): ScorePlan {
  const spreads: Spread[] = [];
  const lowest: number[] = [];
  const columns = criteria.map((subs, index): Float64Array | null => {
    const applying = subs.filter(({ applies, weight }) => applies !== false && weight > 0);
    const sum = applying.reduce((total, { weight }) => total + weight, 0);
    lowest.push(applying.reduce((total, { weight, low }) => total + weight * low, 0) / sum);
    if (!isCounted[index] || sum === 0) return null;
    const column = new Float64Array(BLOCK);
    spreads.push(...toSpreads(applying, sum, column));
    return column;
  });
  const applying = columns.flatMap((column, index) => (column ? index : []));
  const isPartial = columns.some((column, index) => column === null && isCounted[index]);
  return { columns, applying, isPartial, lowest, spreads };
}

/** Draws the first rows of every column: each sub-score uniform in its range, weighted to its criterion. */
export function drawScores({ columns, applying, lowest, spreads }: ScorePlan, state: RandomState, rows: number): void {
  for (const index of applying) (columns[index] as Float64Array).fill(lowest[index] as number, 0, rows);
  for (let index = 0; index < spreads.length; index += 2) {
    const first = spreads[index] as Spread;
    addSpreads(state, first, spreads[index + 1] ?? { column: first.column, one: 0, two: 0 }, rows);
  }
}
