import { atom } from 'nanostores';
import { MAX_OFFERS, type OfferInput } from '../../offer/types.ts';
import { applyPreset, type CalculatorState, DEFAULT_STATE, type PresetInputs } from './state.ts';

/** Inputs of the reader, only values that could be parsed; `DEFAULT_STATE` itself while the reader has set none. */
export const $state = atom<CalculatorState>(DEFAULT_STATE);

/** Displayed inputs while the reader has set none. */
const $start = atom<CalculatorState>(DEFAULT_STATE);

/** Rises when all inputs are replaced at once, so that fields drop the text being typed. */
export const $epoch = atom(0);

/** A key for each offer that stays with it when another offer is removed. */
export const $offerKeys = atom<readonly number[]>([]);

/** Names of fields whose text cannot be parsed at the moment. The displayed results are then the last valid ones. */
export const $unclear = atom<ReadonlySet<string>>(new Set());

/** Row whose receipt is open; null opens the first. */
export const $selected = atom<string | null>(null);

let lastKey = -1;
const newKey = (): number => {
  lastKey += 1;
  return lastKey;
};

const PRESET_FIELDS: readonly (keyof CalculatorState)[] = ['monthlyFen', 'mix', 'terminals', 'merchantClass'];

/** Sets the inputs that a first change starts from: those of the displayed preset. They do not count as set. */
export const startFrom = (state: CalculatorState): void => $start.set(state);

const currentState = (): CalculatorState => {
  const state = $state.get();
  return state === DEFAULT_STATE ? $start.get() : state;
};

/** Sets some inputs; a change to a number of the preset ends the preset. */
export function setState(change: Partial<CalculatorState>): void {
  const isOwn = PRESET_FIELDS.some((field) => field in change);
  $state.set({ ...currentState(), ...(isOwn ? { preset: '' } : {}), ...change });
}

/** Replaces all inputs, also the texts being typed. */
export function replaceState(state: CalculatorState): void {
  $offerKeys.set(state.offers.map(newKey));
  $unclear.set(new Set());
  $state.set(state);
  $epoch.set($epoch.get() + 1);
}

export function setPreset(preset: PresetInputs): void {
  replaceState(applyPreset(currentState(), preset));
}

/** Replaces all inputs with those of a preset and drops the offers. */
export function clearState(preset: PresetInputs): void {
  replaceState(applyPreset(DEFAULT_STATE, preset));
  $selected.set(null);
}

export function setUnclear(field: string, unclear: boolean): void {
  if ($unclear.get().has(field) === unclear) return;
  const next = new Set($unclear.get());
  if (unclear) next.add(field);
  else next.delete(field);
  $unclear.set(next);
}

export function addOffer(offer: OfferInput): void {
  const { offers } = currentState();
  if (offers.length >= MAX_OFFERS) return;
  $offerKeys.set([...$offerKeys.get(), newKey()]);
  setState({ offers: [...offers, offer] });
}

/** Replaces an offer; at most one offer is the present deal. */
export function setOffer(index: number, offer: OfferInput): void {
  const replace = (known: OfferInput, at: number): OfferInput => {
    if (at === index) return offer;
    return offer.current ? { ...known, current: false } : known;
  };
  setState({ offers: $state.get().offers.map(replace) });
}

export function removeOffer(index: number): void {
  $offerKeys.set($offerKeys.get().filter((_, at) => at !== index));
  setState({ offers: $state.get().offers.filter((_, at) => at !== index) });
}
