/** Range of a column in one row. `high` is null if nothing limits it. */
export type Bounds = { low: number; high: number | null };
export type Extreme = 'lowest' | 'highest';

/**
 * Marks the column that is below all others, and the one above, for any values within their ranges. Does not mark a
 * column whose range touches another.
 * @param bounds one per column; null if nothing is known of it or it cannot be compared
 */
export function markExtremes(bounds: readonly (Bounds | null)[]): (Extreme | null)[] {
  return bounds.map((own, index) => {
    if (!own) return null;
    const others = bounds.filter((_, other) => other !== index);
    if (others.length === 0) return null;
    const isLowest = own.high !== null && others.every((other) => other !== null && (own.high as number) < other.low);
    if (isLowest) return 'lowest';
    const isHighest = others.every((other) => other !== null && other.high !== null && own.low > other.high);
    return isHighest ? 'highest' : null;
  });
}
