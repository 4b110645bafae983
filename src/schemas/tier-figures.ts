/**
 * The figures of a tier besides its limit: rate, minimum and cap of the percentage, fixed part. Less of each is
 * cheaper. The suffix is the unit. Types, ranges and checks of a tier derive from this list; how to add a figure is
 * described in src/domain/README.md.
 */
export const TIER_FIGURES = ['ratePpm', 'minFen', 'capFen', 'fixedFen'] as const;

/** What each figure is, for editors of content. */
export const TIER_FIGURE_HELP: Readonly<Record<TierFigure, string>> = {
  ratePpm: 'Rate of the sale: 0.38%, 0.0325% or 3.8‰, or a whole number of ppm (0.38% = 3800).',
  minFen: 'Minimum fee of one sale. 0.05元, or whole fen.',
  capFen: 'Maximum fee of one sale. 20元, or whole fen.',
  fixedFen: 'Fixed fee of one sale besides the rate. 3元, or whole fen.',
};

export type TierFigure = (typeof TIER_FIGURES)[number];

/** A tier with figures of one type: a number, a span, or a figure as written in a record. Only the rate is required. */
export type TierOf<Value> = { upToFen?: number | undefined; ratePpm: Value } & {
  [name in TierFigure]?: Value | undefined;
};
