import { BLOCK, drawScores, type ScoreColumns, type ScorePlan } from './draw-scores.ts';
import type { RandomState } from './random.ts';

/** Adds to the first rows of a column another times a weight. */
function addWeighted(into: Float64Array, weight: number, score: Float64Array, rows: number): void {
  for (let row = 0; row < rows; row += 1) into[row] = (into[row] as number) + weight * (score[row] as number);
}

/** Totals of one provider under one set of weights; what does not apply to it gives its weight to the rest. */
function fillTotals(totals: Float64Array, scores: ScoreColumns, weights: readonly number[], rows: number): void {
  const applied = weights.reduce((sum, weight, index) => sum + (scores[index] ? weight : 0), 0);
  totals.fill(0, 0, rows);
  for (const [index, score] of scores.entries()) {
    const weight = weights[index] as number;
    if (score && weight > 0) addWeighted(totals, weight / applied, score, rows);
  }
}

/** Clears the mark of every row in which the rival stands before; `tie` is 1 where equal totals are enough. */
function dropBeaten(marks: Uint8Array, own: Float64Array, rival: Float64Array, tie: number, rows: number): number {
  let left = 0;
  for (let row = 0; row < rows; row += 1) {
    const [mine, theirs] = [own[row] as number, rival[row] as number];
    const isAhead = Number(mine > theirs) | (Number(mine === theirs) & tie);
    const mark = (marks[row] as number) & isAhead;
    marks[row] = mark;
    left = (left + mark) | 0;
  }
  return left;
}

/**
 * How sure each first place is (confidence factor of SMAA-2): the share of the drawn scores with which a provider ranks
 * first under its central weights, the mean of those that put it first. Null for a provider that is never first.
 * @param plans providers in the order that decides between equal totals
 * @param states their streams
 * @param central central weights by provider
 * @param rivals all providers, the hardest to beat first; affects the speed alone
 */
export function confidenceFactors(
  plans: readonly ScorePlan[],
  states: readonly RandomState[],
  central: readonly (readonly number[] | null)[],
  rivals: readonly number[],
  draws: number,
): (number | null)[] {
  const marks = new Uint8Array(BLOCK);
  const [own, theirs] = [new Float64Array(BLOCK), new Float64Array(BLOCK)];
  const firsts = central.map((weights) => (weights ? 0 : null));
  for (let done = 0; done < draws; done += BLOCK) {
    const rows = Math.min(BLOCK, draws - done);
    for (const [index, plan] of plans.entries()) drawScores(plan, states[index] as RandomState, rows);
    for (const [one, weights] of central.entries()) {
      if (!weights) continue;
      fillTotals(own, (plans[one] as ScorePlan).columns, weights, rows);
      marks.fill(1, 0, rows);
      let left = rows;
      for (const rival of rivals) {
        if (rival === one) continue;
        if (left === 0) break;
        fillTotals(theirs, (plans[rival] as ScorePlan).columns, weights, rows);
        left = dropBeaten(marks, own, theirs, Number(one < rival), rows);
      }
      firsts[one] = (firsts[one] as number) + left;
    }
  }
  return firsts.map((count) => (count === null ? null : count / draws));
}
