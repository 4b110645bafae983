/** Counts of draws, as square tables in row order by provider: `lost` to each other one, `places` at each rank. */
export type Tally = { lost: Uint32Array; places: Uint32Array };

/** Limit of providers, because a rank is kept in a byte. */
export const MAX_PROVIDERS = 255;

const BYTE = 0xff;
/** 1 in each of the four bytes of a word. */
const ONES = 0x01010101;

/**
 * Compares one provider with a later one in every row and adds to the ranks of both. Returns how often the first loses.
 *
 * Packs four rows into one word, a byte each, so that one addition counts four. Adds comparisons as numbers, because a
 * branch that the processor cannot predict takes several times as long.
 *
 * ! Takes at most 255 words. With more, the sum of a byte overflows into the next.
 */
function comparePair(own: Float64Array, rival: Float64Array, ranks: Int32Array, rivalRanks: Int32Array, words: number) {
  let lost = 0;
  for (let word = 0; word < words; word += 1) {
    const row = 4 * word;
    const behind =
      Number((own[row] as number) < (rival[row] as number)) |
      (Number((own[row + 1] as number) < (rival[row + 1] as number)) << 8) |
      (Number((own[row + 2] as number) < (rival[row + 2] as number)) << 16) |
      (Number((own[row + 3] as number) < (rival[row + 3] as number)) << 24);
    lost = (lost + behind) | 0;
    ranks[word] = (ranks[word] as number) + behind;
    rivalRanks[word] = (rivalRanks[word] as number) + ONES - behind;
  }
  return (lost & BYTE) + ((lost >>> 8) & BYTE) + ((lost >>> 16) & BYTE) + (lost >>> 24);
}

/**
 * Ranks the totals of each of the first `rows`, highest first, and adds the ranks to the tally.
 * @param totals one column a provider, in the order that breaks ties; four times as long as `ranks`
 * @param ranks buffer for the ranks of each provider, four rows a word
 * @param firsts receives the index of the first provider of each row
 */
export function compareTotals(
  totals: readonly Float64Array[],
  ranks: readonly Int32Array[],
  { lost, places }: Tally,
  firsts: Uint8Array,
  rows: number,
): void {
  const all = totals.length;
  const words = Math.ceil(rows / 4);
  for (const column of ranks) column.fill(0, 0, words);
  // Makes the padding rows of the last word ties, because the earlier provider does not lose a tie.
  for (const column of totals) column.fill(0, rows, 4 * words);
  for (let one = 0; one < all; one += 1) {
    const [own, ownRanks] = [totals[one] as Float64Array, ranks[one] as Int32Array];
    for (let other = one + 1; other < all; other += 1) {
      const count = comparePair(own, totals[other] as Float64Array, ownRanks, ranks[other] as Int32Array, words);
      lost[one * all + other] = (lost[one * all + other] as number) + count;
      lost[other * all + one] = (lost[other * all + one] as number) + rows - count;
    }
    for (let row = 0; row < rows; row += 1) {
      const rank = ((ownRanks[row >> 2] as number) >>> (8 * (row & 3))) & BYTE;
      places[one * all + rank] = (places[one * all + rank] as number) + 1;
      if (rank === 0) firsts[row] = one;
    }
  }
}
