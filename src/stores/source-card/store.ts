import { atom } from 'nanostores';

/** The source card on show: ids of sources behind the figure that was tapped, or null. */
export const $sourceCard = atom<{ ids: readonly string[]; market: boolean } | null>(null);

export function showSources(ids: readonly string[], market: boolean): void {
  $sourceCard.set({ ids, market });
}

export function hideSources(): void {
  $sourceCard.set(null);
}
