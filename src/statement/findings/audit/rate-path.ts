/** Number of rows of each rate on one day; `counts` is indexed by rate. */
export type RateDay = { day: number; counts: readonly number[] };

/** Rate of each day, and the number of rows off the rate of their day. */
type RatePath = { labels: number[]; strays: number };

/** Cost of one rate change, in stray rows. */
const CHANGE_COST = 3;

/**
 * Finds the likeliest rate of each day with the Viterbi algorithm: minimises stray rows plus `CHANGE_COST` per change.
 * Rows of the neighbouring rate on days around a change are not strays, because a rate can change at noon.
 */
export function findRatePath(days: readonly RateDay[], rates: number): RatePath {
  const labels = Array.from({ length: rates }, (_, label) => label);
  const strayed = ({ counts }: RateDay, label: number) =>
    counts.reduce((sum, count, other) => sum + (other === label ? 0 : count), 0);
  let costs = labels.map(() => 0);
  const cameFrom: number[][] = [];
  for (const day of days) {
    const cheapest = labels.reduce((best, label) =>
      (costs[label] as number) < (costs[best] as number) ? label : best,
    );
    const change = (costs[cheapest] as number) + CHANGE_COST;
    const from = labels.map((label) => ((costs[label] as number) <= change ? label : cheapest));
    costs = labels.map((label) => Math.min(costs[label] as number, change) + strayed(day, label));
    cameFrom.push(from);
  }
  let label = labels.reduce((best, each) => ((costs[each] as number) < (costs[best] as number) ? each : best), 0);
  const path: number[] = [];
  for (const from of cameFrom.reverse()) {
    path.unshift(label);
    label = from[label] as number;
  }
  let strays = 0;
  for (const [index, day] of days.entries()) {
    const near = new Set([path[index - 1], path[index], path[index + 1]]);
    strays += day.counts.reduce((sum, count, other) => sum + (near.has(other) ? 0 : count), 0);
  }
  return { labels: path, strays };
}
