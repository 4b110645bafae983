import { atom } from 'nanostores';
import { MOST_PICKS } from './link.ts';

/** Ids of the providers that stand in the comparison, in the order in which they were picked. */
export const $picks = atom<readonly string[]>([]);

export function receivePicks(ids: readonly string[]): void {
  $picks.set(ids.slice(0, MOST_PICKS));
}

export function addPick(id: string): void {
  const picks = $picks.get();
  if (!picks.includes(id)) receivePicks([...picks, id]);
}

export function removePick(id: string): void {
  $picks.set($picks.get().filter((known) => known !== id));
}
