import { atom } from 'nanostores';
import { setPoints } from '../../base/set-points.ts';
import type { ScoringState } from './link.ts';

/** Weights that follow the first kind of merchant; nothing is set by the reader. */
export const DEFAULT_SCORING: ScoringState = { merchant: '', weights: null, resellers: false };

/** How the reader weighs the seven criteria. */
export const $scoring = atom<ScoringState>(DEFAULT_SCORING);

/** Takes over what came from a link or from this device. */
export function receiveScoring(state: ScoringState): void {
  $scoring.set(state);
}

/** A kind of merchant with its weights and needs; weights of the reader's own give way. */
export function setMerchant(merchant: string): void {
  $scoring.set({ ...$scoring.get(), merchant, weights: null });
}

/** Gives one criterion so many points; the others keep their proportion and the total stays 100. */
export function setWeight(weights: readonly number[], index: number, points: number): void {
  $scoring.set({ ...$scoring.get(), weights: setPoints(weights, index, points) });
}

/** Whether prices told by agents only count, with all their doubt. */
export function setResellers(resellers: boolean): void {
  $scoring.set({ ...$scoring.get(), resellers });
}

export function clearScoring(): void {
  $scoring.set(DEFAULT_SCORING);
}
