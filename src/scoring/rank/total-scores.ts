import type { ScorePlan } from './draw-scores.ts';

type NullableColumns = readonly (Float64Array | null)[];

/** Adds two products of columns to the first `rows` of a column. Two at a time need half of the writes. */
function addProducts(
  into: Float64Array,
  weights: NullableColumns,
  scores: NullableColumns,
  one: number,
  two: number,
  rows: number,
) {
  const [weight, score] = [weights[one] as Float64Array, scores[one] as Float64Array];
  const [other, otherScore] = [weights[two] as Float64Array, scores[two] as Float64Array];
  for (let row = 0; row < rows; row += 1)
    into[row] =
      (into[row] as number) +
      (weight[row] as number) * (score[row] as number) +
      (other[row] as number) * (otherScore[row] as number);
}

/** Divides each total by the weight that applies. A total without any weight stays 0. */
function spreadWeight(totals: Float64Array, weights: NullableColumns, applying: readonly number[], rows: number): void {
  for (let row = 0; row < rows; row += 1) {
    let applied = 0;
    for (const index of applying) applied += (weights[index] as Float64Array)[row] as number;
    if (applied > 0) totals[row] = (totals[row] as number) / applied;
  }
}

/**
 * Fills the first `rows` of `totals` with the totals of one provider, 0 to 100.
 *
 * A criterion that does not apply gives its weight to the others in proportion. Without any criterion the total is 0.
 * @param weights drawn weights that total 1, one column a criterion
 */
export function totalScores(
  { columns, applying, isPartial }: ScorePlan,
  weights: readonly Float64Array[],
  totals: Float64Array,
  rows: number,
): void {
  const isOdd = applying.length % 2 === 1;
  totals.fill(0, 0, rows);
  if (isOdd) addProduct(totals, weights, columns, applying[0] as number, rows);
  for (let at = isOdd ? 1 : 0; at < applying.length; at += 2)
    addProducts(totals, weights, columns, applying[at] as number, applying[at + 1] as number, rows);
  if (isPartial) spreadWeight(totals, weights, applying, rows);
}

function addProduct(
  into: Float64Array,
  weights: NullableColumns,
  scores: NullableColumns,
  index: number,
  rows: number,
): void {
  const [weight, score] = [weights[index] as Float64Array, scores[index] as Float64Array];
  for (let row = 0; row < rows; row += 1) into[row] = (weight[row] as number) * (score[row] as number);
}
