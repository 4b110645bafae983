import { atom } from 'nanostores';
import { setPoints } from '../../base/set-points.ts';
import { createLinkPart, DEVICE_KEYS } from '../link/index.ts';
import { parseScoring, type ScoringState, serialiseScoring } from './link.ts';

/** Weights of the first kind of merchant, with nothing set by the reader. */
export const DEFAULT_SCORING: ScoringState = { merchant: '', weights: null, resellers: false };

/** Weights and choices of the reader for the scoring page. */
export const $scoring = atom<ScoringState>(DEFAULT_SCORING);

/**
 * Creates the part of the link for the scoring.
 * @param merchants ids of the kinds of merchants that exist
 */
export const createScoringPart = (merchants: ReadonlySet<string>) =>
  createLinkPart<ScoringState>({
    name: 'scoring',
    parse: (fragment) => parseScoring(fragment, merchants),
    serialise: serialiseScoring,
    store: $scoring,
    device: { key: DEVICE_KEYS.scoring },
    keepsFollowed: true,
  });

/** Sets the kind of merchant, whose weights and needs replace the reader's own weights. */
export function setMerchant(merchant: string): void {
  $scoring.set({ ...$scoring.get(), merchant, weights: null });
}

/** Sets the points of one criterion; the others keep their proportion and the total stays 100. */
export function setWeight(weights: readonly number[], index: number, points: number): void {
  $scoring.set({ ...$scoring.get(), weights: setPoints(weights, index, points) });
}

/** Sets whether prices that only resellers quote count, with all their uncertainty. */
export function setResellers(resellers: boolean): void {
  $scoring.set({ ...$scoring.get(), resellers });
}

export function clearScoring(): void {
  $scoring.set(DEFAULT_SCORING);
}
