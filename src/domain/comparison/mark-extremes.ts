/** What a column stands at in a row; `high` null when nothing limits it. */
export type Bounds = { low: number; high: number | null };
export type Extreme = 'lowest' | 'highest';

/**
 * Which column lies below, and which above, all others whatever their figures turn out to be: marked only where its
 * range touches no other's (rule: best and worst only where ranges do not overlap).
 * @param bounds one per column; null when nothing is known of it or it compares with nothing
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
