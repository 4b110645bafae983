import { type CalculatorState, MOST_OFFERS } from '../../domain/index.ts';
import { addOffer } from '../../stores/calculator.ts';
import type { Format } from '../shared/format.ts';
import { OfferForm } from './OfferForm.tsx';

type Props = { f: Format; state: CalculatorState; fallbackName: (index: number) => string };

/** The merchant's own offers, up to four, each with every fee line; and the deal they have now. */
export function Offers({ f, state, fallbackName }: Props) {
  const hasCurrent = state.offers.some((offer) => offer.current);
  const full = state.offers.length >= MOST_OFFERS;
  return (
    <section class="offers" aria-label={f.t('offer.title')}>
      <h2>{f.t('offer.title')}</h2>
      <p class="quiet small">{f.t('offer.lead')}</p>
      {state.offers.map((offer, index) => (
        // Offers have no identity but their place; removing one clears the texts of those behind it.
        <OfferForm
          key={`${index}-${state.offers.length}`}
          f={f}
          offer={offer}
          index={index}
          state={state}
          name={offer.name || fallbackName(index)}
        />
      ))}
      <div class="actions">
        <button
          type="button"
          class="button"
          disabled={full}
          onClick={() => addOffer({ name: '', current: false, rates: [] })}
        >
          {f.t('offer.add')}
        </button>
        {!hasCurrent && (
          <button
            type="button"
            class="button"
            disabled={full}
            onClick={() => addOffer({ name: f.t('offer.currentName'), current: true, rates: [] })}
          >
            {f.t('offer.addCurrent')}
          </button>
        )}
      </div>
      {full && <p class="small quiet">{f.t('offer.full', { most: MOST_OFFERS })}</p>}
    </section>
  );
}
