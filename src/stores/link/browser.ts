/**
 * Keys of this site in local storage. A released key keeps its name and the grammar of its value, so that stored values
 * stay readable. `src/stores/README.md` has the grammars.
 */
export const DEVICE_KEYS = {
  inputs: 'cleartill',
  scoring: 'cleartill-scoring',
  picks: 'cleartill-picks',
  searches: 'cleartill-searches',
  columns: 'cleartill-columns',
} as const;

/** Returns the value of a key on this device; empty if there is none or the browser denies storage. */
export function readDevice(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** Stores a value on this device; an empty one removes the key. Without storage the address still holds the state. */
export function writeDevice(key: string, value: string): void {
  try {
    if (value === '') localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Ignores full or denied storage, because no page depends on it.
  }
}

/** Returns the fragment of the address without `#`. */
export const readFragment = (): string => location.hash.slice(1);

const toUrl = (fragment: string): string =>
  `${location.pathname}${location.search}${fragment === '' ? '' : `#${fragment}`}`;

/** Puts a fragment into the address without a new entry in the history. */
export const replaceFragment = (fragment: string): void => history.replaceState(history.state, '', toUrl(fragment));

/** Puts a fragment into the address as a new entry in the history. */
export const pushFragment = (fragment: string): void => history.pushState(null, '', toUrl(fragment));

/** Puts a fragment into the link to the other language, so that it opens the same state. */
export function showInOtherLanguage(fragment: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-other-language]')) link.hash = fragment;
}

type Follower = (fragment: string) => void;
const followers = new Set<Follower>();

function notifyFollowers(): void {
  const fragment = readFragment();
  // Skips jumps inside the page: the id of an element has no `=`.
  if (fragment === '' || fragment.includes('=')) for (const follow of [...followers]) follow(fragment);
}

/**
 * Calls back when a link with state is followed within the page or the fragment is emptied. All callers share one
 * listener and are called in the order of registration.
 * @returns a function that unregisters the callback
 */
export function followLink(follow: Follower): () => void {
  // Adding the same function again has no effect.
  addEventListener('hashchange', notifyFollowers);
  followers.add(follow);
  return () => {
    followers.delete(follow);
  };
}

/** Calls back when the page is left; adding the same function again has no effect. */
export const followLeave = (follow: () => void): void => addEventListener('pagehide', follow);
