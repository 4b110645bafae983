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

/** Returns a span with each of its values changed. */
export const mapSpan = (span: Span, change: (value: number) => number): Span => toSpan((end) => change(span[end]));
