import { type CalculatorState, parseState, serialiseState } from '../../domain/index.ts';

const KEY = 'cleartill';

/** Inputs from the link that opened the page, else those kept on this device, else null. */
export function loadState(): CalculatorState | null {
  const linked = parseState(location.hash);
  if (linked) return linked;
  try {
    return parseState(localStorage.getItem(KEY) ?? '');
  } catch {
    return null; // Storage can be switched off; the page then starts afresh.
  }
}

/** Keeps inputs on this device, in the address, and in the link to the other language. */
export function saveState(state: CalculatorState): void {
  const text = serialiseState(state);
  history.replaceState(history.state, '', `#${text}`);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-other-language]')) link.hash = text;
  try {
    localStorage.setItem(KEY, text);
  } catch {
    // Full or switched off: the address still holds everything.
  }
}

/** Forgets what this device keeps and what the address shows. */
export function forgetState(): void {
  history.replaceState(history.state, '', location.pathname);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-other-language]')) link.hash = '';
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}
