import { type CalculatorState, parseState, serialiseState } from '../../stores/calculator/index.ts';
import { readDevice, writeDevice } from '../../stores/link/index.ts';
import { showInLinks } from './show-in-links.ts';

const KEY = 'cleartill';
/** Browsers refuse addresses that change too often, as they would while a slider moves. */
const ADDRESS_DELAY_MS = 250;
let timer = 0;
/** Inputs of the calculator as text; null while the reader has entered none. */
let inputs: string | null = null;
/** What a page adds to the link beside them, by name: `scoring`, `picks`. */
const extras = new Map<string, string>();
let isWaiting = false;

/** The fragment that says everything: inputs under their version, then what the page adds under its own. */
export function toFragment(): string {
  const added = [...extras.values()].filter(Boolean);
  return [inputs ?? '', added.length > 0 ? 'x=1' : '', ...added].filter(Boolean).join('&');
}

/** Inputs from the link that opened the page, else those kept on this device, else null. */
export function loadState(): CalculatorState | null {
  return parseState(location.hash) ?? parseState(readDevice(KEY) ?? '');
}

function announce(): void {
  showInLinks(toFragment());
  isWaiting = true;
  clearTimeout(timer);
  timer = window.setTimeout(showInAddress, ADDRESS_DELAY_MS);
}

/** Takes inputs over from a link or this device: known from now on, without a change of the address. */
export function acceptState(state: CalculatorState): void {
  inputs = serialiseState(state);
  showInLinks(toFragment());
}

/** Keeps inputs on this device and in the link to the other language at once, and in the address a moment later. */
export function saveState(state: CalculatorState): void {
  inputs = serialiseState(state);
  writeDevice(KEY, inputs);
  announce();
}

/** Takes over what a page adds to the link, without a change of the address. */
export function acceptExtra(name: string, text: string): void {
  extras.set(name, text);
  showInLinks(toFragment());
}

/** Keeps what a page adds to the link: in the link to the other language at once, in the address a moment later. */
export function saveExtra(name: string, text: string): void {
  extras.set(name, text);
  announce();
}

/** Puts what was saved last into the address, if it is not there yet. */
export function showInAddress(): void {
  clearTimeout(timer);
  if (isWaiting) history.replaceState(history.state, '', `${location.pathname}#${toFragment()}`.replace(/#$/, ''));
  isWaiting = false;
}

/** Forgets the inputs that this device keeps and the address shows. */
export function forgetState(): void {
  inputs = null;
  isWaiting = true;
  showInAddress();
  showInLinks(toFragment());
  writeDevice(KEY, '');
}
