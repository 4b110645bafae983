import { addDrawnWidths, type DrawnWidths, type RandomState } from './random.ts';

/** A sub-score to draw, in points. It applies unless `applies` is false. */
type RankSub = { weight: number; low: number; high: number; applies?: boolean };
export type RankCriterion = readonly RankSub[];

/** Draws per block: a multiple of four, small enough for the cache and large enough to outweigh a call. */
export const BLOCK_ROWS = 200;

/** Drawn scores of one provider, 0 to 100: a column for each criterion, null if it does not count or apply. */
type ScoreColumns = readonly (Float64Array | null)[];

/** A provider prepared for drawing: per criterion, the low ends as one number and the widths in pairs. */
export type ScorePlan = {
  columns: ScoreColumns;
  /** Indexes of the criteria that have a column. */
  applying: readonly number[];
  /** True if a criterion that counts does not apply. */
  isPartial: boolean;
  lowest: readonly number[];
  widths: readonly DrawnWidths[];
};

/** Returns the widths of one criterion in pairs, in points of the criterion. */
function pairWidths(subs: RankCriterion, sum: number, column: Float64Array): DrawnWidths[] {
  const widths = subs.map(({ weight, low, high }) => (weight * (high - low)) / sum).filter((width) => width > 0);
  const pairs: DrawnWidths[] = [];
  for (let index = 0; index < widths.length; index += 2)
    pairs.push({ column, one: widths[index] as number, two: widths[index + 1] ?? 0 });
  return pairs;
}

/**
 * Prepares a provider for drawing: sums the low ends and collects the widths. Skips criteria that do not count.
 * @param isCounted by criterion; false if its weight is always 0
 */
export function planScores(criteria: readonly RankCriterion[], isCounted: readonly boolean[]): ScorePlan {
  const widths: DrawnWidths[] = [];
  const lowest: number[] = [];
  const columns = criteria.map((subs, index): Float64Array | null => {
    const applying = subs.filter(({ applies }) => applies !== false);
    const sum = applying.reduce((total, { weight }) => total + weight, 0);
    lowest.push(applying.reduce((total, { weight, low }) => total + weight * low, 0) / sum);
    if (!isCounted[index] || sum === 0) return null;
    const column = new Float64Array(BLOCK_ROWS);
    widths.push(...pairWidths(applying, sum, column));
    return column;
  });
  const applying = columns.flatMap((column, index) => (column ? index : []));
  const isPartial = columns.some((column, index) => column === null && isCounted[index]);
  return { columns, applying, isPartial, lowest, widths };
}

/** Draws the first `rows` of every column: the weighted mean of sub-scores that are uniform in their ranges. */
export function drawScores({ columns, applying, lowest, widths }: ScorePlan, state: RandomState, rows: number): void {
  for (const index of applying) (columns[index] as Float64Array).fill(lowest[index] as number, 0, rows);
  for (let index = 0; index < widths.length; index += 2) {
    const first = widths[index] as DrawnWidths;
    addDrawnWidths(state, first, widths[index + 1] ?? { column: first.column, one: 0, two: 0 }, rows);
  }
}
