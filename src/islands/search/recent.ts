import { readDevice, writeDevice } from '../../stores/link/index.ts';

const KEY = 'cleartill-searches';
const MOST = 6;

/** Queries that led somewhere, latest first; kept on this device only. */
export function readSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(readDevice(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export function keepSearch(query: string): void {
  const typed = query.trim();
  if (typed === '') return;
  writeDevice(KEY, JSON.stringify([typed, ...readSearches().filter((one) => one !== typed)].slice(0, MOST)));
}

export const forgetSearches = (): void => writeDevice(KEY, '');
