import { useStore } from '@nanostores/preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { toBusiness } from '../../domain/business/index.ts';
import { compareTariffs, type Entry } from '../../domain/comparison/index.ts';
import type { CalculatorFacts, PresetFacts } from '../../facts/calculator/types.ts';
import type { Format } from '../../format/format.ts';
import { toOfferTariff } from '../../offer/index.ts';
import type { OfferInput } from '../../offer/types.ts';
import type { ClassedBusiness } from '../../scoring/margin/index.ts';
import {
  $state,
  applyPreset,
  type CalculatorState,
  clearState,
  DEFAULT_STATE,
  parseState,
  receiveState,
} from '../../stores/calculator/index.ts';
import { acceptState, forgetState, loadState, saveState, showInAddress } from './storage.ts';

/** What an offer without a name of its own is called. */
export type NameOffer = (offer: OfferInput, index: number) => string;

export const toNameless =
  (f: Format): NameOffer =>
  (offer, index) =>
    offer.current ? f.t('offer.currentName') : f.t('offer.numbered', { number: index + 1 });

/** Id of the row of an own offer. */
export const offerId = (index: number): string => `offer-${index}`;

/** Offers with at least one rate, as entries; without a rate there is nothing to price yet. */
export function toOfferEntries(state: CalculatorState, nameless: NameOffer): (Entry & { label: string })[] {
  return state.offers.flatMap((offer, index) => {
    if (offer.rates.length === 0) return [];
    const label = offer.name || nameless(offer, index);
    const id = offerId(index);
    return [
      { id, name: label, label, tariff: toOfferTariff(offer, id), device: 'terminal' as const, ownOnly: offer.current },
    ];
  });
}

/** The whole calculation: inputs and facts to sorted rows. Pure; what the benchmark measures. */
export function calculate(facts: CalculatorFacts, state: CalculatorState, nameless: NameOffer) {
  const offers = toOfferEntries(state, nameless);
  const business = toBusiness(state);
  const rows = compareTariffs([...facts.entries, ...offers], business, state.market ? facts.market : null);
  return { business, rows, offers };
}

/** The business of some inputs with the class that decides its cost floor. */
export const toClassed = (state: CalculatorState): ClassedBusiness => ({
  ...toBusiness(state),
  merchantClass: state.merchantClass,
});

/**
 * The reader's inputs and what follows from them. Server and browser both draw the first preset; inputs from a link or
 * this device come in afterwards, and each change is kept. `isOwn` says whether the reader has entered a business.
 */
export function useCalculator(facts: CalculatorFacts, nameless: NameOffer) {
  const first = facts.presets[0] as PresetFacts;
  const [initial] = useState(() => toInitial(first));
  const stored = useStore($state);
  const state = stored === DEFAULT_STATE ? initial : stored;

  useEffect(() => {
    const receive = (known: CalculatorState | null) => {
      if (!known) return;
      receiveState(known);
      acceptState(known);
    };
    receive(loadState());
    // A jump inside the page changes the fragment too, and is no link of ours.
    const follow = () => receive(parseState(location.hash));
    addEventListener('hashchange', follow);
    addEventListener('pagehide', showInAddress);
    const stop = $state.listen(saveState);
    return () => {
      removeEventListener('hashchange', follow);
      removeEventListener('pagehide', showInAddress);
      stop();
    };
  }, []);

  const result = useMemo(() => calculate(facts, state, nameless), [facts, state]);
  const clear = () => {
    clearState(first);
    forgetState();
  };
  const isOwn = stored !== DEFAULT_STATE && stored !== initial;
  /** With the class that decides its cost floor; null until the reader has entered a business. */
  const own = useMemo(() => (isOwn ? toClassed(state) : null), [state, isOwn]);
  return { state, isOwn, own, clear, ...result };
}

/** The first preset; in the browser the store starts from it too, so that what the server drew is not drawn twice. */
function toInitial(first: PresetFacts): CalculatorState {
  const initial = applyPreset(DEFAULT_STATE, first);
  if (typeof window !== 'undefined' && $state.get() === DEFAULT_STATE) $state.set(initial);
  return initial;
}
