import { atom } from 'nanostores';
import {
  applyPreset,
  type CalculatorState,
  DEFAULT_STATE,
  MOST_OFFERS,
  type Offer,
  type PresetFacts,
} from '../domain/index.ts';

/** What the reader has set; only ever values that were understood. */
export const $state = atom<CalculatorState>(DEFAULT_STATE);

/** Names of fields whose text is not understood at the moment; results on show are then the last good ones. */
export const $unclear = atom<ReadonlySet<string>>(new Set());

/** Row whose receipt is open; null shows the first. */
export const $selected = atom<string | null>(null);

export function setState(change: Partial<CalculatorState>): void {
  $state.set({ ...$state.get(), ...change });
}

/** Takes over inputs that came from a link or from this device. */
export function receiveState(state: CalculatorState): void {
  $state.set(state);
  $unclear.set(new Set());
}

export function setPreset(preset: PresetFacts): void {
  receiveState(applyPreset($state.get(), preset));
}

/** Back to a preset with nothing of the reader's own. */
export function clearState(preset: PresetFacts): void {
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

export function addOffer(offer: Offer): void {
  const { offers } = $state.get();
  if (offers.length < MOST_OFFERS) setState({ offers: [...offers, offer] });
}

/** Replaces an offer; one offer at the most is the present deal. */
export function setOffer(index: number, offer: Offer): void {
  setState({
    offers: $state
      .get()
      .offers.map((known, at) => (at === index ? offer : offer.current ? { ...known, current: false } : known)),
  });
}

export function removeOffer(index: number): void {
  for (const field of $unclear.get()) if (field.startsWith(`offer-${index}-`)) setUnclear(field, false);
  setState({ offers: $state.get().offers.filter((_, at) => at !== index) });
}
