import type { Channel } from '../../domain/types.ts';
import type { Format } from '../../format/format.ts';
import type { TermKey } from '../../format/terms.ts';
import { parseAmountFen, parseRatePpm, parseWhole } from '../../offer/amounts/index.ts';
import type { OfferInput, OfferRate } from '../../offer/types.ts';
import { CHANNELS } from '../../schemas/channels.ts';
import type { CalculatorState } from '../../stores/calculator/index.ts';
import { setOffer } from '../../stores/calculator/index.ts';
import { AmountField } from '../shared/AmountField.tsx';
import { FloorNote } from './FloorNote.tsx';

type Props = {
  f: Format;
  /** Identifies the offer across reorders; part of its field names. */
  id: string;
  offer: OfferInput;
  index: number;
  state: CalculatorState;
  name: string;
  remove: () => void;
};
type FenField = { [Key in keyof OfferInput]-?: Key extends `${string}Fen` ? Key : never }[keyof OfferInput];

const TERMS: Partial<Record<FenField, TermKey>> = {
  priceFen: 'purchase',
  setupFen: 'purchase',
  depositFen: 'deposit',
  annualFen: 'annual',
  dataYearFen: 'data',
  upgradeFen: 'upgrade',
  maintenanceMonthFen: 'maintenance',
  instantPerPayoutFen: 'instant',
  leaveFen: 'leave',
};
const PAID_ONCE: FenField[] = ['priceFen', 'setupFen'];
const REFUNDS = ['always', 'on-volume', 'never'] as const;
const CARDS: readonly Channel[] = ['debit-card', 'credit-card', 'foreign-card'];

/** Form of one offer. It needs a rate for one channel; every other field may stay empty and counts as unknown. */
export function OfferForm({ f, id, offer, index, state, name, remove }: Props) {
  const set = (values: Partial<OfferInput>) => setOffer(index, { ...offer, ...values });
  const setRate = (channel: Channel, values: Partial<OfferRate> | null) => {
    const others = offer.rates.filter((rate) => rate.channel !== channel);
    const known = offer.rates.find((rate) => rate.channel === channel);
    const rates = values === null ? others : [...others, { channel, ratePpm: 0, ...known, ...values }];
    set({ rates: CHANNELS.flatMap((wanted) => rates.filter((rate) => rate.channel === wanted)) });
  };
  const fen = (field: FenField) => (
    <AmountField
      key={field}
      f={f}
      optional
      name={`${id}-${field}`}
      label={f.t(`offer.${field}`)}
      value={offer[field]}
      show={(value) => String(value / 100)}
      parse={(text) => parseAmountFen(text)}
      echo={(value) => f.t('field.understoodYuan', { amount: f.price(value) })}
      hint={f.t('field.leftOpen')}
      step={100}
      term={TERMS[field]}
      set={(value) => set({ [field]: value })}
    />
  );
  const whole = (field: 'depositMonths' | 'dataFreeMonths' | 'upgradeEveryYears', max: number) => (
    <AmountField
      f={f}
      optional
      name={`${id}-${field}`}
      label={f.t(`offer.${field}`)}
      value={offer[field]}
      show={String}
      parse={(text) => parseWhole(text, max)}
      step={1}
      set={(value) => set({ [field]: value })}
    />
  );
  return (
    <fieldset class={offer.current ? 'offer current' : 'offer'}>
      <legend>{name}</legend>
      <label class="field">
        {f.t('offer.name')}
        <input
          name={`${id}-name`}
          type="text"
          maxLength={40}
          autocomplete="off"
          value={offer.name}
          placeholder={name}
          onInput={(event) => set({ name: event.currentTarget.value })}
        />
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={offer.current}
          onChange={(event) => set({ current: event.currentTarget.checked })}
        />
        <span>{f.t('offer.current')}</span>
      </label>
      <h4>{f.t('offer.rates')}</h4>
      {offer.rates.length === 0 && <p class="warning small">{f.t('offer.needsRate')}</p>}
      {CHANNELS.map((channel) => {
        const rate = offer.rates.find((known) => known.channel === channel);
        return (
          <div key={channel} class="pair">
            <AmountField
              f={f}
              optional
              name={`${id}-rate-${channel}`}
              label={f.t(`channel.${channel}`)}
              value={rate?.ratePpm}
              show={(ppm) => `${ppm / 10_000}%`}
              parse={parseRatePpm}
              echo={(ppm) => f.t('field.understoodRate', { rate: f.rate(ppm), per: f.price(ppm) })}
              hint={f.t('offer.noRate')}
              step={100}
              set={(ratePpm) => setRate(channel, ratePpm === undefined ? null : { ratePpm })}
            />
            {rate && CARDS.includes(channel) && (
              <AmountField
                f={f}
                optional
                name={`${id}-cap-${channel}`}
                label={f.t('offer.cap')}
                value={rate.capFen}
                show={(value) => String(value / 100)}
                parse={(text) => parseAmountFen(text)}
                echo={(value) => f.t('field.understoodYuan', { amount: f.price(value) })}
                hint={f.t('offer.noCap')}
                term="cap"
                set={(capFen) => setRate(channel, { capFen })}
              />
            )}
            {rate && <FloorNote f={f} rate={rate} state={state} />}
          </div>
        );
      })}
      <details>
        <summary>{f.t(offer.current ? 'offer.moreCurrent' : 'offer.more')}</summary>
        {offer.current ? fen('leaveFen') : PAID_ONCE.map(fen)}
        {!offer.current && (
          <>
            {fen('depositFen')}
            <label class="field">
              {f.t('offer.depositRefund')}
              <select
                value={offer.depositRefund ?? ''}
                onChange={(event) => set({ depositRefund: REFUNDS.find((kind) => kind === event.currentTarget.value) })}
              >
                <option value="">{f.t('refund.unknownShort')}</option>
                {REFUNDS.map((kind) => (
                  <option key={kind} value={kind}>
                    {f.t(`refund.pick.${kind}`)}
                  </option>
                ))}
              </select>
            </label>
            {offer.depositRefund === 'on-volume' && fen('depositVolumeFen')}
            {offer.depositRefund === 'on-volume' && whole('depositMonths', 120)}
          </>
        )}
        {fen('annualFen')}
        {fen('dataYearFen')}
        {offer.dataYearFen !== undefined && whole('dataFreeMonths', 120)}
        {fen('upgradeFen')}
        {offer.upgradeFen !== undefined && whole('upgradeEveryYears', 20)}
        {fen('maintenanceMonthFen')}
        <AmountField
          f={f}
          optional
          name={`${id}-instantPpm`}
          label={f.t('offer.instantPpm')}
          term="instant"
          value={offer.instantPpm}
          show={(ppm) => `${ppm / 10_000}%`}
          parse={parseRatePpm}
          echo={(ppm) => f.rate(ppm)}
          hint={f.t('field.leftOpen')}
          set={(instantPpm) => set({ instantPpm })}
        />
        {fen('instantPerPayoutFen')}
      </details>
      <button type="button" class="button quiet-button" onClick={remove}>
        {f.t('offer.remove', { name })}
      </button>
    </fieldset>
  );
}
