/**
 * True if at most `limit` edits turn one word into the other. An edit adds, drops or replaces one letter, or swaps two
 * neighbours. Stops early once no row of the table can stay within the limit.
 */
export function isWithin(one: string, other: string, limit: number): boolean {
  if (Math.abs(one.length - other.length) > limit) return false;
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      let fewest = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        fewest = Math.min(fewest, (before[j - 2] ?? 0) + 1);
      next.push(fewest);
    }
    if (Math.min(...next) > limit) return false;
    before = row;
    row = next;
  }
  return (row[other.length] ?? 0) <= limit;
}
