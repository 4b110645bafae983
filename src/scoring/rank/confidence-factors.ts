import { BLOCK_ROWS, drawScores, type ScorePlan } from './draw-scores.ts';
import type { RandomState } from './random.ts';

/** Returns the central weights of one provider as they count for every provider, without what does not apply to it. */
function toTable(plans: readonly ScorePlan[], central: readonly number[]): Float64Array {
  const table = plans.flatMap(({ columns }) => {
    const applied = central.reduce((sum, weight, index) => sum + (columns[index] ? weight : 0), 0);
    return central.map((weight, index) => (columns[index] && applied > 0 ? weight / applied : 0));
  });
  return Float64Array.from(table);
}

/** Copies the first `rows` of the drawn scores, row by row and inside a row provider by provider. */
function gatherRows(plans: readonly ScorePlan[], width: number, rows: number, into: Float64Array): void {
  for (const [provider, { columns }] of plans.entries()) {
    for (const [index, column] of columns.entries()) {
      if (!column) continue;
      const start = provider * width + index;
      for (let row = 0; row < rows; row += 1) into[start + row * plans.length * width] = column[row] as number;
    }
  }
}

/** Returns the total of one provider in one row. Its weights are `from` to `to` of the table; the row is at `start`. */
function totalIn(table: Float64Array, scores: Float64Array, from: number, to: number, start: number): number {
  let total = 0;
  for (let index = from; index < to; index += 1) total += (table[index] as number) * (scores[start + index] as number);
  return total;
}

/** Counts the rows of the first `rows` in which a provider ranks first under its table of weights. */
function countFirsts(
  one: number,
  table: Float64Array,
  scores: Float64Array,
  rivals: Uint16Array,
  rows: number,
): number {
  const width = table.length / rivals.length;
  let firsts = 0;
  for (let row = 0; row < rows; row += 1) {
    const start = row * table.length;
    const own = totalIn(table, scores, one * width, (one + 1) * width, start);
    let isFirst = 1;
    for (let at = 0; at < rivals.length; at += 1) {
      const rival = rivals[at] as number;
      const total = totalIn(table, scores, rival * width, (rival + 1) * width, start);
      if (total < own || (total === own && rival >= one)) continue;
      isFirst = 0;
      break;
    }
    firsts += isFirst;
  }
  return firsts;
}

/**
 * Returns the confidence factors of SMAA-2 (Lahdelma and Salminen 2001), 0 to 1, or null for a provider never first.
 *
 * It is the share of drawn scores with which a provider ranks first under its central weights. Those are the mean of
 * the drawn weights that put it first.
 * @param plans providers in the order that breaks ties
 * @param states random streams of the providers
 * @param central central weights by provider
 * @param rivals indexes of all providers, the hardest to beat first; affects only the speed
 */
export function confidenceFactors(
  plans: readonly ScorePlan[],
  states: readonly RandomState[],
  central: readonly (readonly number[] | null)[],
  rivals: readonly number[],
  draws: number,
): (number | null)[] {
  const tables = central.map((weights) => weights && toTable(plans, weights));
  const width = plans[0]?.columns.length ?? 0;
  const scores = new Float64Array(BLOCK_ROWS * plans.length * width);
  const order = Uint16Array.from(rivals);
  const firsts = central.map(() => 0);
  for (let done = 0; done < draws; done += BLOCK_ROWS) {
    const rows = Math.min(BLOCK_ROWS, draws - done);
    for (const [index, plan] of plans.entries()) drawScores(plan, states[index] as RandomState, rows);
    gatherRows(plans, width, rows, scores);
    for (const [one, table] of tables.entries())
      if (table) firsts[one] = (firsts[one] as number) + countFirsts(one, table, scores, order, rows);
  }
  return firsts.map((count, one) => (tables[one] ? count / draws : null));
}
