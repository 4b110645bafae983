import type { Format } from '../../format/format.ts';
import type { OwnEntry } from './to-columns.ts';

/** Largest number of columns, picked providers and own offers together. */
export const MAX_COLUMNS = 6;

type Props = {
  f: Format;
  offers: readonly OwnEntry[];
  shown: readonly OwnEntry[];
  hasRoom: boolean;
  toggle: (id: string) => void;
};

/** Checkboxes that show or hide own offers in the table. */
export function OfferToggles({ f, offers, shown, hasRoom, toggle }: Props) {
  if (offers.length === 0) return null;
  return (
    <fieldset class="cmp-offers no-print">
      <legend>{f.t('compare.offers')}</legend>
      <div class="chips">
        {offers.map((offer) => {
          const isShown = shown.includes(offer);
          return (
            <button
              key={offer.id}
              type="button"
              class="chip"
              aria-pressed={isShown}
              disabled={!isShown && !hasRoom}
              onClick={() => toggle(offer.id)}
            >
              {offer.label}
            </button>
          );
        })}
      </div>
      {!hasRoom && <p class="small quiet">{f.t('compare.offersFull', { most: MAX_COLUMNS })}</p>}
    </fieldset>
  );
}
