import { compareTotals, type Tally } from './compare-totals.ts';
import { drawWeights } from './dirichlet.ts';
import { BLOCK_ROWS, drawScores, type ScorePlan } from './draw-scores.ts';
import type { RandomState } from './random.ts';
import { totalScores } from './total-scores.ts';

/** Adds the weights of each of the first `rows` to the sums of the provider that ranks first in it. */
function addCentral(
  sums: readonly Float64Array[],
  firsts: Uint8Array,
  weights: readonly Float64Array[],
  rows: number,
): void {
  for (let row = 0; row < rows; row += 1) {
    const sum = sums[firsts[row] as number] as Float64Array;
    for (let index = 0; index < weights.length; index += 1)
      sum[index] = (sum[index] as number) + ((weights[index] as Float64Array)[row] as number);
  }
}

/**
 * Makes all draws, one block at a time. Returns the tally, and for each provider the sum of the weights that put it
 * first.
 * @param plans providers in the order that breaks ties
 * @param states random streams of the providers
 * @param shapes parameters of the Dirichlet distribution, one a criterion
 * @param state random stream of the weights
 */
export function drawAll(
  plans: readonly ScorePlan[],
  states: readonly RandomState[],
  shapes: readonly number[],
  state: RandomState,
  draws: number,
) {
  const all = plans.length;
  const tally: Tally = { lost: new Uint32Array(all * all), places: new Uint32Array(all * all) };
  const weights = shapes.map(() => new Float64Array(BLOCK_ROWS));
  const totals = plans.map(() => new Float64Array(BLOCK_ROWS));
  const ranks = plans.map(() => new Int32Array(BLOCK_ROWS / 4));
  const firsts = new Uint8Array(BLOCK_ROWS);
  const central = plans.map(() => new Float64Array(shapes.length));
  for (let done = 0; done < draws; done += BLOCK_ROWS) {
    const rows = Math.min(BLOCK_ROWS, draws - done);
    drawWeights(shapes, state, weights, rows);
    for (const [index, plan] of plans.entries()) {
      drawScores(plan, states[index] as RandomState, rows);
      totalScores(plan, weights, totals[index] as Float64Array, rows);
    }
    compareTotals(totals, ranks, tally, firsts, rows);
    if (all > 0) addCentral(central, firsts, weights, rows);
  }
  return { ...tally, central };
}
