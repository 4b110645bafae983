import { useStore } from '@nanostores/preact';
import { useEffect, useMemo } from 'preact/hooks';
import { toBusiness } from '../../domain/business/index.ts';
import { compareTariffs, type Entry } from '../../domain/comparison/index.ts';
import type { ComparePrices } from '../../facts/compare/types.ts';
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
  inputsPart,
  startFrom,
} from '../../stores/calculator/index.ts';

/** Names an offer to which the reader gave no name. */
export type NameOffer = (offer: OfferInput, index: number) => string;

/** Creates the function that names offers in the language of the page. */
export const createOfferNamer =
  (f: Format): NameOffer =>
  (offer, index) =>
    offer.current ? f.t('offer.currentName') : f.t('offer.numbered', { number: index + 1 });

/** Returns the id of the row of an own offer. */
export const offerId = (index: number): string => `offer-${index}`;

/** Converts the offers that have a rate to entries; others cannot be priced yet. */
export function toOfferEntries(state: CalculatorState, nameOffer: NameOffer): (Entry & { label: string })[] {
  return state.offers.flatMap((offer, index) => {
    if (offer.rates.length === 0) return [];
    const label = offer.name || nameOffer(offer, index);
    const id = offerId(index);
    return [
      { id, name: label, label, tariff: toOfferTariff(offer, id), device: 'terminal' as const, ownOnly: offer.current },
    ];
  });
}

/** Calculates the sorted rows from inputs and facts. Pure; the benchmark measures it. */
export function calculate(
  facts: Pick<ComparePrices, 'entries' | 'market'>,
  state: CalculatorState,
  nameOffer: NameOffer,
) {
  const offers = toOfferEntries(state, nameOffer);
  const business = toBusiness(state);
  const rows = compareTariffs([...facts.entries, ...offers], business, state.market ? facts.market : null);
  return { business, rows, offers };
}

/** Returns the business of some inputs with its merchant class, which decides the cost floor. */
export const toClassed = (state: CalculatorState): ClassedBusiness => ({
  ...toBusiness(state),
  merchantClass: state.merchantClass,
});

/**
 * Connects the inputs with link and device, and calculates the rows. Server and browser both render the first preset;
 * inputs from a link or the device replace it after hydration.
 * @returns `isOwn` is true if the reader has entered a business; `own` is that business, or null
 */
export function useCalculator(facts: ComparePrices, nameOffer: NameOffer) {
  const first = facts.presets[0] as ComparePrices['presets'][number];
  const initial = useMemo(() => applyPreset(DEFAULT_STATE, first), [first]);
  // The store is empty until the effect below, so server and browser render the same.
  const stored = useStore($state);
  const isOwn = stored !== DEFAULT_STATE;
  const state = isOwn ? stored : initial;

  useEffect(() => {
    startFrom(initial);
    return inputsPart.connect();
  }, []);

  const result = useMemo(() => calculate(facts, state, nameOffer), [facts, state]);
  const clear = () => {
    clearState(first);
    inputsPart.forget();
  };
  const own = useMemo(() => (isOwn ? toClassed(state) : null), [state, isOwn]);
  return { state, isOwn, own, clear, ...result };
}
