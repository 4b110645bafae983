import { MAX_PROVIDERS } from './compare-totals.ts';
import { confidenceFactors } from './confidence-factors.ts';
import { toShapes } from './dirichlet.ts';
import { drawAll } from './draw-all.ts';
import { planScores, type RankCriterion } from './draw-scores.ts';
import { createRandom } from './random.ts';

export type RankInput = {
  /** By criterion. Only their ratio counts. */
  weights: readonly number[];
  /** Concentration of the Dirichlet distribution. Higher keeps the drawn weights closer to `weights`. */
  concentration: number;
  draws: number;
  /** Integer. The same seed gives the same result. */
  seed: number;
  /** Criteria in the order of `weights`; ids are unique. */
  providers: readonly { id: string; criteria: readonly RankCriterion[] }[];
};

export type RankResult = {
  /** Providers in the given order, which every list below follows. */
  ids: string[];
  /** Rank acceptability: share of draws in which a provider has each rank, 0 to 1, first rank first. */
  shares: number[][];
  /** Share of draws in which one ranks before another, `wins[one][other]`; 0 against itself. */
  wins: number[][];
  /** Confidence factor, 0 to 1: how sure the first rank is under its central weights; null if never first. */
  confidence: (number | null)[];
  draws: number;
};

/** Draws behind the confidence factor. Their standard error is at most 0.0112. */
const CONFIDENCE_DRAWS = 2_000;

/**
 * Returns how robust a ranking is, by SMAA-2 (Lahdelma and Salminen, Operations Research 49 (2001) 444-454).
 *
 * Each draw takes weights from a Dirichlet distribution and every sub-score uniformly from its range. It then ranks the
 * totals, with ties in order of id. Each provider has its own random stream, so that no other provider changes its
 * numbers. A criterion that does not apply gives its weight to the others. A provider to which nothing applies ranks
 * last.
 * @throws RangeError on weights or a concentration that cannot be drawn from, without draws, or on over 255 providers
 */
export function rankProviders({ weights, concentration, draws, seed, providers }: RankInput): RankResult {
  if (!(Number.isInteger(draws) && draws > 0)) throw new RangeError(`expected draws above zero, got ${draws}`);
  if (providers.length > MAX_PROVIDERS)
    throw new RangeError(`expected ${MAX_PROVIDERS} providers at most, got ${providers.length}`);
  const shapes = toShapes(weights, concentration);
  const isCounted = shapes.map((shape) => shape > 0);
  const byId = [...providers].sort((a, b) => (a.id < b.id ? -1 : 1));
  const plans = byId.map(({ criteria }) => planScores(criteria, isCounted));
  const startAll = () => byId.map(({ id }) => createRandom(seed, id));
  // Names the stream of the weights with a space, which no provider id contains.
  const { lost, places, central } = drawAll(plans, startAll(), shapes, createRandom(seed, 'all weights'), draws);

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
