import { useStore } from '@nanostores/preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import {
  applyPreset,
  type CalculatorFacts,
  type CalculatorState,
  compareTariffs,
  DEFAULT_STATE,
  type Entry,
  type PresetFacts,
  toBusiness,
  toOfferTariff,
} from '../../domain/index.ts';
import { $state, clearState, receiveState } from '../../stores/calculator.ts';
import { forgetState, loadState, saveState } from './storage.ts';

/** Id of the row of an own offer. */
export const offerId = (index: number): string => `offer-${index}`;

/** Offers with at least one rate, as entries; without a rate there is nothing to price yet. */
export function toOfferEntries(
  state: CalculatorState,
  fallbackName: (index: number) => string,
): (Entry & { label: string })[] {
  return state.offers.flatMap((offer, index) => {
    if (offer.rates.length === 0) return [];
    const label = offer.name || fallbackName(index);
    const id = offerId(index);
    return [{ id, name: label, label, tariff: toOfferTariff(offer, id), device: 'terminal' as const }];
  });
}

/** The whole calculation: inputs and facts to sorted rows. Pure; what the benchmark measures. */
export function calculate(facts: CalculatorFacts, state: CalculatorState, fallbackName: (index: number) => string) {
  const offers = toOfferEntries(state, fallbackName);
  const business = toBusiness(state);
  const rows = compareTariffs([...facts.entries, ...offers], business, state.market ? facts.market : null);
  return { business, rows, offers };
}

/**
 * The reader's inputs and what follows from them. Server and browser both draw the first preset; inputs from a link or
 * this device come in afterwards, and each change is kept.
 */
export function useCalculator(facts: CalculatorFacts, fallbackName: (index: number) => string) {
  const first = facts.presets[0] as PresetFacts;
  const [initial] = useState(() => toInitial(first));
  const stored = useStore($state);
  const state = stored === DEFAULT_STATE ? initial : stored;

  useEffect(() => {
    const receive = () => {
      const known = loadState();
      if (known) receiveState(known);
    };
    receive();
    addEventListener('hashchange', receive);
    let timer = 0;
    const stop = $state.listen((next) => {
      clearTimeout(timer);
      timer = window.setTimeout(saveState, 250, next);
    });
    return () => {
      removeEventListener('hashchange', receive);
      stop();
    };
  }, []);

  const result = useMemo(() => calculate(facts, state, fallbackName), [facts, state]);
  const clear = () => {
    clearState(first);
    // After the save that the change itself set off.
    setTimeout(forgetState, 300);
  };
  return { state, clear, ...result };
}

/** The first preset; in the browser the store starts from it too, so that what the server drew is not drawn twice. */
function toInitial(first: PresetFacts): CalculatorState {
  const initial = applyPreset(DEFAULT_STATE, first);
  if (typeof window !== 'undefined' && $state.get() === DEFAULT_STATE) $state.set(initial);
  return initial;
}
