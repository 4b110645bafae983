import { atom } from 'nanostores';

/** Sources of the figure that was tapped, by id; null while the source card is closed. */
export const $sourceCard = atom<{ ids: readonly string[]; market: boolean } | null>(null);

export function showSources(ids: readonly string[], market: boolean): void {
  $sourceCard.set({ ids, market });
}

export function hideSources(): void {
  $sourceCard.set(null);
}
