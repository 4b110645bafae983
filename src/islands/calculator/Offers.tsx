import { useStore } from '@nanostores/preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Format } from '../../format/format.ts';
import { MAX_OFFERS, type OfferInput } from '../../offer/types.ts';
import type { CalculatorState } from '../../stores/calculator/index.ts';
import { $offerKeys, addOffer, removeOffer } from '../../stores/calculator/index.ts';
import type { NameOffer } from '../shared/use-calculator.ts';
import { OfferForm } from './OfferForm.tsx';

type Props = { f: Format; state: CalculatorState; nameOffer: NameOffer };

/** Forms of the merchant's offers and of the present deal, at most `MAX_OFFERS`. */
export function Offers({ f, state, nameOffer }: Props) {
  const keys = useStore($offerKeys, { ssr: 'initial' });
  const section = useRef<HTMLElement>(null);
  const goTo = useRef<'last' | 'add' | null>(null);
  // Moves the focus to the name of the new offer or to the add button, because the pressed button was removed.
  useLayoutEffect(() => {
    const names = section.current?.querySelectorAll<HTMLElement>('input[name$="-name"]');
    if (goTo.current === 'last') names?.[names.length - 1]?.focus();
    if (goTo.current === 'add') section.current?.querySelector<HTMLElement>('.actions button')?.focus();
    goTo.current = null;
  }, [state.offers.length]);
  const add = (offer: OfferInput) => {
    goTo.current = 'last';
    addOffer(offer);
  };
  const remove = (index: number) => {
    goTo.current = 'add';
    removeOffer(index);
  };
  const hasCurrent = state.offers.some((offer) => offer.current);
  const full = state.offers.length >= MAX_OFFERS;
  return (
    <section class="offers" ref={section} aria-label={f.t('offer.title')}>
      <h2>{f.t('offer.title')}</h2>
      <p class="quiet small">{f.t('offer.lead')}</p>
      {state.offers.map((offer, index) => (
        <OfferForm
          key={keys[index] ?? index}
          f={f}
          id={`offer-${keys[index] ?? index}`}
          offer={offer}
          index={index}
          state={state}
          name={offer.name || nameOffer(offer, index)}
          remove={() => remove(index)}
        />
      ))}
      <div class="actions">
        <button
          type="button"
          class="button"
          disabled={full}
          onClick={() => add({ name: '', current: false, rates: [] })}
        >
          {f.t('offer.add')}
        </button>
        {!hasCurrent && (
          <button
            type="button"
            class="button"
            disabled={full}
            onClick={() => add({ name: '', current: true, rates: [] })}
          >
            {f.t('offer.addCurrent')}
          </button>
        )}
      </div>
      {full && <p class="small quiet">{f.t('offer.full', { most: MAX_OFFERS })}</p>}
    </section>
  );
}
