/** A figure with its two ends. A point has three equal values. */
export type Span = { low: number; typical: number; high: number };

/** The cheapest end, the typical value, or the dearest end. */
export type End = keyof Span;

/** Returns a span of one value. */
export const pointSpan = (value: number): Span => ({ low: value, typical: value, high: value });

/** Builds a span from a function of its end. */
export const toSpan = (valueAt: (end: End) => number): Span => ({
  low: valueAt('low'),
  typical: valueAt('typical'),
  high: valueAt('high'),
});
