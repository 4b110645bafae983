import { MOST_PROVIDERS } from './compare-totals.ts';
import { confidenceFactors } from './confidence-factors.ts';
import { toShapes } from './dirichlet.ts';
import { drawAll } from './draw-all.ts';
import { planScores, type RankCriterion } from './draw-scores.ts';
import { seedRandom } from './random.ts';

export type RankInput = {
  /** By criterion. */
  weights: readonly number[];
  /** Spread of the drawn weights; higher keeps closer to `weights`. */
  concentration: number;
  draws: number;
  /** A whole number; the same seed gives the same result. */
  seed: number;
  /** Criteria in the order of `weights`; ids are unique. */
  providers: readonly { id: string; criteria: readonly RankCriterion[] }[];
};

export type RankResult = {
  /** Providers in the order given; every list below follows it. */
  ids: string[];
  /** Rank acceptability: share of draws in which a provider stands at each rank, 0 to 1, first place first. */
  shares: number[][];
  /** Share of draws in which one ranks before another, `wins[one][other]`; 0 against itself. */
  wins: number[][];
  /** How sure a first place is under the weights that speak for it most; null for a provider that is never first. */
  confidence: (number | null)[];
  draws: number;
};

/** The first so many draws decide the confidence factor: a standard error of about one point in a hundred at most. */
const CONFIDENCE_DRAWS = 2_000;

/**
 * How sure a ranking is: weights from a Dirichlet round the reader's, each sub-score uniform in its range, a rank in
 * every draw (rules: How sure a ranking is; SMAA-2 of Lahdelma and Salminen). Each provider draws from a stream of its
 * own, so that neither order nor company changes its numbers. What does not apply to a provider gives its weight to the
 * rest; one to which nothing applies ranks last. Throws a RangeError on weights or a concentration that cannot be drawn
 * from, without draws, and on more than 255 providers.
 */
export function rankProviders({ weights, concentration, draws, seed, providers }: RankInput): RankResult {
  if (!(Number.isInteger(draws) && draws > 0)) throw new RangeError(`expected draws above zero, got ${draws}`);
  if (providers.length > MOST_PROVIDERS)
    throw new RangeError(`expected ${MOST_PROVIDERS} providers at most, got ${providers.length}`);
  const shapes = toShapes(weights, concentration);
  const isCounted = shapes.map((shape) => shape > 0);
  const byId = [...providers].sort((a, b) => (a.id < b.id ? -1 : 1));
  const plans = byId.map(({ criteria }) => planScores(criteria, isCounted));
  const startAll = () => byId.map(({ id }) => seedRandom(seed, id));
  // No id holds a space, so no provider shares the stream of the weights.
  const { lost, places, central } = drawAll(plans, startAll(), shapes, seedRandom(seed, 'all weights'), draws);

  const all = byId.length;
  const shareOf = (count: number | undefined) => (count as number) / draws;
  const firsts = byId.map((_, one) => places[one * all] as number);
  const rivals = byId.map((_, one) => one).sort((a, b) => (firsts[b] as number) - (firsts[a] as number));
  const means = central.map((sum, one) => {
    const first = firsts[one] as number;
    return first > 0 ? Array.from(sum, (weight) => weight / first) : null;
  });
  const confidence = confidenceFactors(plans, startAll(), means, rivals, Math.min(draws, CONFIDENCE_DRAWS));

  const given = providers.map((provider) => byId.indexOf(provider));
  return {
    ids: providers.map(({ id }) => id),
    shares: given.map((one) => byId.map((_, rank) => shareOf(places[one * all + rank]))),
    wins: given.map((one) => given.map((other) => shareOf(lost[other * all + one]))),
    confidence: given.map((one) => confidence[one] as number | null),
    draws,
  };
}
