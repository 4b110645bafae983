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

/** The reader's inputs: those of the server first, then of the link or the device; kept after each change. */
export function useCalculator(facts: CalculatorFacts, fallbackName: (index: number) => string) {
  const first = facts.presets[0] as PresetFacts;
  const stored = useStore($state);
  const [ready, setReady] = useState(false);
  // The server has no store of its own: both sides draw the first preset until the reader's inputs are in.
  const state = ready ? stored : applyPreset(DEFAULT_STATE, first);

  useEffect(() => {
    const receive = () => receiveState(loadState() ?? applyPreset(DEFAULT_STATE, first));
    receive();
    setReady(true);
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
