import { useStore } from '@nanostores/preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { CalculatorFacts } from '../../facts/calculator/types.ts';
import type { ScoreFacts } from '../../facts/scoring/types.ts';
import { type ClassedBusiness, marginAll } from '../../scoring/margin/index.ts';
import type { RankResult } from '../../scoring/rank/index.ts';
import { type MerchantFacts, scoreAll, toRankInput } from '../../scoring/score/index.ts';
import { applyPreset, DEFAULT_STATE } from '../../stores/calculator/index.ts';
import { readDevice, writeDevice } from '../../stores/link/index.ts';
import {
  $scoring,
  DEFAULT_SCORING,
  parseScoring,
  receiveScoring,
  type ScoringState,
  serialiseScoring,
} from '../../stores/scoring/index.ts';
import { rankBeside, startRanking } from './rank-beside.ts';
import { acceptExtra, saveExtra, showInAddress } from './storage.ts';
import { toClassed } from './use-calculator.ts';

const KEY = 'cleartill-scoring';
const EXTRA = 'scoring';
/** Ranks follow a moment after the last change: ten thousand draws are no work for every step of a slider. */
const RANK_DELAY_MS = 120;

/** The three businesses on which price is judged until the reader has entered one. */
export const toBaskets = (facts: ScoreFacts): ClassedBusiness[] =>
  facts.baskets.map((basket) => toClassed(applyPreset(DEFAULT_STATE, basket)));

/** The kind of merchant, weights and needs that hold. */
export function toSettings(facts: ScoreFacts, scoring: ScoringState) {
  const merchant = (facts.merchants.find(({ id }) => id === scoring.merchant) ?? facts.merchants[0]) as MerchantFacts;
  return {
    merchant,
    weights: scoring.weights ?? merchant.weights,
    needs: merchant.needs,
    resellers: scoring.resellers,
  };
}

/**
 * Scores and ranks for the reader's weights and business. Server and browser both draw the defaults; weights from a
 * link or this device come in afterwards, and each change is kept.
 * @param business the reader's own, or null for the three baskets
 * @param initial ranks under the defaults, worked out when the page was built
 * @returns `isSettled` is false while ranks of an earlier setting are still on show
 */
export function useScoring(
  facts: ScoreFacts,
  calculator: CalculatorFacts,
  business: ClassedBusiness | null,
  initial: RankResult,
) {
  const scoring = useStore($scoring, { ssr: 'initial' });
  const settings = useMemo(() => toSettings(facts, scoring), [facts, scoring]);
  // Prices stand while a slider moves.
  const margins = useMemo(
    () => marginAll(facts, calculator.entries, calculator.sources, business ? [business] : toBaskets(facts), scoring),
    [facts, calculator, scoring.resellers, business],
  );
  const scores = useMemo(() => scoreAll(facts, settings, margins), [facts, settings, margins]);
  const [ranked, setRanked] = useState<{ ranks: RankResult; of: unknown }>({ ranks: initial, of: null });

  useEffect(() => {
    startRanking();
    const merchants = new Set(facts.merchants.map(({ id }) => id));
    const receive = (text: string): boolean => {
      const known = parseScoring(text, merchants);
      if (!known) return false;
      receiveScoring(known);
      acceptExtra(EXTRA, serialiseScoring(known));
      return true;
    };
    if (!receive(location.hash)) receive(readDevice(KEY) ?? '');
    const follow = () => receive(location.hash);
    addEventListener('hashchange', follow);
    const stop = $scoring.listen((state) => {
      const text = serialiseScoring(state);
      writeDevice(KEY, text);
      saveExtra(EXTRA, text);
      // What was reset must not come back from the address when the page is loaded again at once.
      if (text === '') showInAddress();
    });
    return () => {
      removeEventListener('hashchange', follow);
      stop();
    };
  }, []);

  const isDefault = scoring === DEFAULT_SCORING && business === null;
  useEffect(() => {
    // The defaults were ranked at build time.
    if (isDefault && ranked.of === null) return;
    let end = (): void => {};
    const timer = setTimeout(() => {
      end = rankBeside(toRankInput(facts, scores, settings.weights), (ranks) => setRanked({ ranks, of: scores }));
    }, RANK_DELAY_MS);
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [scores]);

  const isSettled = ranked.of === scores || (isDefault && ranked.of === null);
  return { scoring, ...settings, scores, ranks: ranked.ranks, isSettled };
}
