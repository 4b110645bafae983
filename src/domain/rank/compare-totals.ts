/** Counts of draws, flat and by provider: `lost` to each other one, `places` at each rank. */
export type Tally = { lost: Uint32Array; places: Uint32Array };

/**
 * Compares one provider with a later one in the first rows, adds to the ranks of both and returns how often the first
 * is behind. Comparisons are summed as numbers: a branch that nothing predicts would take six times as long.
 */
function meet(own: Float64Array, rival: Float64Array, ranks: Uint16Array, rivalRanks: Uint16Array, rows: number) {
  let lost = 0;
  for (let row = 0; row < rows; row += 1) {
    const isBehind = Number((own[row] as number) < (rival[row] as number)) | 0;
    lost = (lost + isBehind) | 0;
    ranks[row] = (ranks[row] as number) + isBehind;
    rivalRanks[row] = (rivalRanks[row] as number) + 1 - isBehind;
  }
  return lost;
}

/**
 * Ranks the totals of each of the first rows, highest first, and adds them to the tally.
 * @param totals a column a provider, in the order that decides between equal totals
 * @param ranks a column a provider, filled with ranks from 0
 */
export function compareTotals(
  totals: readonly Float64Array[],
  ranks: readonly Uint16Array[],
  { lost, places }: Tally,
  rows: number,
): void {
  const all = totals.length;
  for (const column of ranks) column.fill(0, 0, rows);
  for (let one = 0; one < all; one += 1) {
    const [own, ownRanks] = [totals[one] as Float64Array, ranks[one] as Uint16Array];
    for (let other = one + 1; other < all; other += 1) {
      const count = meet(own, totals[other] as Float64Array, ownRanks, ranks[other] as Uint16Array, rows);
      lost[one * all + other] = (lost[one * all + other] as number) + count;
      lost[other * all + one] = (lost[other * all + one] as number) + rows - count;
    }
    for (let row = 0; row < rows; row += 1) {
      const place = one * all + (ownRanks[row] as number);
      places[place] = (places[place] as number) + 1;
    }
  }
}
