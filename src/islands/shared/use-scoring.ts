import { useStore } from '@nanostores/preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ComparePrices, CompareScoring } from '../../facts/compare/types.ts';
import { type ClassedBusiness, marginAll } from '../../scoring/margin/index.ts';
import type { RankResult } from '../../scoring/rank/index.ts';
import { scoreAll, toRankInput } from '../../scoring/score/index.ts';
import { applyPreset, DEFAULT_STATE } from '../../stores/calculator/index.ts';
import { $scoring, createScoringPart, DEFAULT_SCORING, type ScoringState } from '../../stores/scoring/index.ts';
import { rankInWorker, startRanking } from './rank-in-worker.ts';
import { toClassed } from './use-calculator.ts';

/** Delay of the ranking after the last change, because it draws ten thousand samples. */
const RANK_DELAY_MS = 120;

/** Returns the three businesses for which the price is scored until the reader enters one. */
const toBaskets = (facts: Pick<CompareScoring, 'baskets'>): ClassedBusiness[] =>
  facts.baskets.map((basket) => toClassed(applyPreset(DEFAULT_STATE, basket)));

/** Returns the kind of merchant, weights and needs in force. */
function toSettings<Merchant extends CompareScoring['merchants'][number]>(
  facts: { merchants: readonly Merchant[] },
  scoring: ScoringState,
) {
  const merchant = (facts.merchants.find(({ id }) => id === scoring.merchant) ?? facts.merchants[0]) as Merchant;
  return {
    merchant,
    weights: scoring.weights ?? merchant.weights,
    needs: merchant.needs,
    resellers: scoring.resellers,
  };
}

/**
 * Connects the weights with link and device, and scores and ranks the providers. Server and browser both render the
 * defaults; weights from a link or the device replace them after hydration.
 * @param business the reader's own, or null for the three baskets
 * @param initial ranks under the defaults, computed when the page was built
 * @returns `isSettled` is false while ranks of an earlier setting are visible
 */
export function useScoring<Merchant extends CompareScoring['merchants'][number]>(
  facts: CompareScoring & { merchants: readonly Merchant[] },
  calculator: Pick<ComparePrices, 'entries' | 'sources'>,
  business: ClassedBusiness | null,
  initial: RankResult,
) {
  const scoring = useStore($scoring, { ssr: 'initial' });
  const settings = useMemo(() => toSettings(facts, scoring), [facts, scoring]);
  // Excludes the weights, so that prices are not computed again while a slider moves.
  const margins = useMemo(
    () => marginAll(facts, calculator.entries, calculator.sources, business ? [business] : toBaskets(facts), scoring),
    [facts, calculator, scoring.resellers, business],
  );
  const scores = useMemo(() => scoreAll(facts, settings, margins), [facts, settings, margins]);
  const [ranked, setRanked] = useState<{ ranks: RankResult; of: unknown }>({ ranks: initial, of: null });

  useEffect(() => {
    startRanking();
    return createScoringPart(new Set(facts.merchants.map(({ id }) => id))).connect();
  }, []);

  const isDefault = scoring === DEFAULT_SCORING && business === null;
  useEffect(() => {
    // Skips the defaults, which were ranked at build time.
    if (isDefault && ranked.of === null) return;
    let cancel = (): void => {};
    const timer = setTimeout(() => {
      cancel = rankInWorker(toRankInput(facts, scores, settings.weights), (ranks) => setRanked({ ranks, of: scores }));
    }, RANK_DELAY_MS);
    return () => {
      clearTimeout(timer);
      cancel();
    };
  }, [scores]);

  const isSettled = ranked.of === scores || (isDefault && ranked.of === null);
  return { scoring, ...settings, scores, ranks: ranked.ranks, isSettled };
}
