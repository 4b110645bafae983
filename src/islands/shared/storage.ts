import { type CalculatorState, parseState, serialiseState } from '../../domain/index.ts';

const KEY = 'cleartill';
/** Browsers refuse addresses that change too often, as they would while a slider moves. */
const ADDRESS_DELAY_MS = 250;
let timer = 0;
let pending: string | null = null;

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

/** Keeps inputs on this device and in the link to the other language at once, and in the address a moment later. */
export function saveState(state: CalculatorState): void {
  pending = serialiseState(state);
  showInLinks(pending);
  try {
    localStorage.setItem(KEY, pending);
  } catch {
    // Full or switched off: the address still holds everything.
  }
  clearTimeout(timer);
  timer = window.setTimeout(showInAddress, ADDRESS_DELAY_MS);
}

/** Puts what was saved last into the address, if it is not there yet. */
export function showInAddress(): void {
  clearTimeout(timer);
  if (pending !== null) history.replaceState(history.state, '', `#${pending}`);
  pending = null;
}

/** Forgets what this device keeps and what the address shows. */
export function forgetState(): void {
  clearTimeout(timer);
  pending = null;
  history.replaceState(history.state, '', location.pathname);
  showInLinks('');
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}

/** The link to the other language carries the inputs along. */
export function showInLinks(text: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-other-language]')) link.hash = text;
}
