/** A dated line of a price list; `until` is the last day it holds. */
type Dated = { from: string; until?: string | undefined };

/**
 * The line that holds on a day, or unknown when none does. Lines stand in time order, a first `from` may be unknown.
 * @param day ISO day
 */
export function lineOnDay<Line extends Dated>(lines: readonly Line[] | 'unknown', day: string): Line | 'unknown' {
  if (lines === 'unknown') return 'unknown';
  const holding = lines.filter(
    (line) => (line.from === 'unknown' || line.from <= day) && (line.until === undefined || day <= line.until),
  );
  return holding[holding.length - 1] ?? 'unknown';
}
