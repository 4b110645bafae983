/**
 * Figures of a tier other than its limit: rate, minimum and cap of the percentage, fixed part. Less of each is cheaper.
 * The suffix is the unit. Types, ranges and checks of a tier derive from this list. `src/domain/README.md` describes
 * how to add a figure.
 */
export const TIER_FIGURES = ['ratePpm', 'minFen', 'capFen', 'fixedFen'] as const;

export type TierFigure = (typeof TIER_FIGURES)[number];

/** A tier with figures of one type: a number, a span, or a figure as written in a record. Only the rate is required. */
export type TierOf<Value> = { upToFen?: number | undefined; ratePpm: Value } & {
  [name in TierFigure]?: Value | undefined;
};
