/**
 * Returns how many letters to add, drop, change or swap with their neighbour turn one word into the other.
 *
 * Computes the optimal string alignment distance on UTF-16 code units. A swap counts as one edit.
 * @param max highest distance of interest; returns Infinity as soon as the distance exceeds it
 */
export function editDistance(one: string, other: string, max = Number.POSITIVE_INFINITY): number {
  if (Math.abs(one.length - other.length) > max) return Number.POSITIVE_INFINITY;
  let previous: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      let fewest = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        fewest = Math.min(fewest, (previous[j - 2] ?? 0) + 1);
      next.push(fewest);
    }
    // Stops early, because no later row can be lower than the lowest value of this one.
    if (Math.min(...next) > max) return Number.POSITIVE_INFINITY;
    previous = row;
    row = next;
  }
  const distance = row[other.length] ?? 0;
  return distance <= max ? distance : Number.POSITIVE_INFINITY;
}

/** True if at most `max` edits turn one word into the other. */
export const isWithinEdits = (one: string, other: string, max: number): boolean => editDistance(one, other, max) <= max;
