import { DEVICE_KEYS, readDevice, writeDevice } from '../link/index.ts';

const MAX_SEARCHES = 6;

/** Returns the queries whose results were opened, latest first; a value of another form counts as none. */
export function readSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(readDevice(DEVICE_KEYS.searches) || '[]');
    return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string').slice(0, MAX_SEARCHES) : [];
  } catch {
    return [];
  }
}

/** Puts a query first among the recent ones; skips an empty one. */
export function keepSearch(query: string): void {
  const typed = query.trim();
  if (typed === '') return;
  const others = readSearches().filter((known) => known !== typed);
  writeDevice(DEVICE_KEYS.searches, JSON.stringify([typed, ...others].slice(0, MAX_SEARCHES)));
}

export const forgetSearches = (): void => writeDevice(DEVICE_KEYS.searches, '');
