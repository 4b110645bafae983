import type { ScoreColumns } from './draw-scores.ts';

/** Adds to the first rows of a column the product of two others. */
function addProduct(into: Float64Array, weight: Float64Array, score: Float64Array, rows: number): void {
  for (let row = 0; row < rows; row += 1)
    into[row] = (into[row] as number) + (weight[row] as number) * (score[row] as number);
}

/** Divides each total by the weight that applied; without any it stays 0. */
function spreadWeight(totals: Float64Array, weights: readonly Float64Array[], rows: number): void {
  for (let row = 0; row < rows; row += 1) {
    let applied = 0;
    for (const weight of weights) applied += weight[row] as number;
    if (applied > 0) totals[row] = (totals[row] as number) / applied;
  }
}

/**
 * Totals of one provider in the first rows. The weight of a criterion that does not apply to it is spread over the
 * others; one to which nothing that counts applies has 0.
 * @param weights drawn weights that total 1, a column a criterion
 */
export function totalScores(
  scores: ScoreColumns,
  weights: readonly Float64Array[],
  isCounted: readonly boolean[],
  totals: Float64Array,
  rows: number,
): void {
  totals.fill(0, 0, rows);
  for (const [index, score] of scores.entries())
    if (score) addProduct(totals, weights[index] as Float64Array, score, rows);
  if (scores.some((score, index) => score === null && isCounted[index]))
    spreadWeight(
      totals,
      weights.filter((_, index) => scores[index]),
      rows,
    );
}
