import { atom } from 'nanostores';
import { MAX_OFFERS, type OfferInput } from '../../offer/types.ts';
import { applyPreset, type CalculatorState, DEFAULT_STATE, type PresetInputs } from './state.ts';

/** What the reader has set; only ever values that were understood. */
export const $state = atom<CalculatorState>(DEFAULT_STATE);

/** Goes up when all inputs are replaced at once: texts being typed give way then. */
export const $epoch = atom(0);

/** A name for each offer that stays with it when another is removed. */
export const $offerKeys = atom<readonly number[]>([]);

/** Names of fields whose text is not understood at the moment; results on show are then the last good ones. */
export const $unclear = atom<ReadonlySet<string>>(new Set());

/** Row whose receipt is open; null shows the first. */
export const $selected = atom<string | null>(null);

let lastKey = -1;
const newKey = (): number => {
  lastKey += 1;
  return lastKey;
};

const PRESET_FIELDS: readonly (keyof CalculatorState)[] = ['monthlyFen', 'mix', 'terminals', 'merchantClass'];

/** Sets some inputs; numbers of a preset that are changed are no longer the preset's. */
export function setState(change: Partial<CalculatorState>): void {
  const isOwn = PRESET_FIELDS.some((field) => field in change);
  $state.set({ ...$state.get(), ...(isOwn ? { preset: '' } : {}), ...change });
}

/** Takes over inputs that came from a link or from this device. */
export function receiveState(state: CalculatorState): void {
  $offerKeys.set(state.offers.map(newKey));
  $unclear.set(new Set());
  $state.set(state);
  $epoch.set($epoch.get() + 1);
}

export function setPreset(preset: PresetInputs): void {
  receiveState(applyPreset($state.get(), preset));
}

/** Back to a preset with nothing of the reader's own. */
export function clearState(preset: PresetInputs): void {
  receiveState(applyPreset(DEFAULT_STATE, preset));
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
  const { offers } = $state.get();
  if (offers.length >= MAX_OFFERS) return;
  $offerKeys.set([...$offerKeys.get(), newKey()]);
  setState({ offers: [...offers, offer] });
}

/** Replaces an offer; one offer at the most is the present deal. */
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
