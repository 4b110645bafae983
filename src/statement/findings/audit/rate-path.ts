/** Rows by rate on one day: `counts[label]`. */
export type DayCounts = { day: number; counts: readonly number[] };

/** The rate of each day, if on each day there was one; `strays` are rows of another rate than that of their day. */
export type RatePath = { labels: number[]; strays: number };

/** A change of the rate must explain more rows than this. */
const CHANGE_COST = 3;

/**
 * The likeliest rate of each day: the fewest rows of other rates plus `CHANGE_COST` for each change (Viterbi's way).
 * On the first day of a new rate, and on the last of the old one, rows of either are no strays: a rate may change at
 * noon.
 */
export function findRatePath(days: readonly DayCounts[], rates: number): RatePath {
  const labels = Array.from({ length: rates }, (_, label) => label);
  const strayed = ({ counts }: DayCounts, label: number) =>
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
  for (const from of cameFrom.toReversed()) {
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
