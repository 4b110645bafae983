/** A dated line of a price list. `until` is the last day on which it holds. */
type Dated = { from: string; until?: string | undefined };

/**
 * Returns the line that holds on a day, or unknown if none does. Of several, the last wins.
 * @param lines in time order; the first `from` may be unknown
 * @param dayIso day as `yyyy-mm-dd`
 */
export function lineOnDay<Line extends Dated>(lines: readonly Line[] | 'unknown', dayIso: string): Line | 'unknown' {
  if (lines === 'unknown') return 'unknown';
  const holding = lines.filter(
    (line) => (line.from === 'unknown' || line.from <= dayIso) && (line.until === undefined || dayIso <= line.until),
  );
  return holding[holding.length - 1] ?? 'unknown';
}
