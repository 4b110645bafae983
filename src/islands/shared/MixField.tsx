import { type MixPart, setShare } from '../../domain/business/index.ts';
import type { Channel } from '../../domain/types.ts';
import type { Format } from '../../format/format.ts';
import { toWordKey } from '../../format/words.ts';
import { parseAmountFen, parseWhole } from '../../offer/amounts/index.ts';
import { setState } from '../../stores/calculator/index.ts';
import { AmountField } from './AmountField.tsx';

type Props = { f: Format; mix: readonly MixPart[]; part: MixPart; detailed: boolean };
const SPREADS = [0, 0.7, 1.5];

const change = (mix: readonly MixPart[], channel: Channel, values: Partial<MixPart>) =>
  setState({ mix: mix.map((part) => (part.channel === channel ? { ...part, ...values } : part)) });

/** Fields of one channel: its share, which scales the others, and its ticket and spread if they matter. */
export function MixField({ f, mix, part, detailed }: Props) {
  const { channel, percent } = part;
  const label = f.t(`channel.${channel}`);
  const set = (value: number) => setState({ mix: setShare(mix, channel, value) });
  return (
    <fieldset class="mix-part">
      <legend class="hidden-text">{label}</legend>
      <div class={detailed ? 'share detailed' : 'share'}>
        {!detailed && (
          <span class="name" aria-hidden="true">
            {label}
          </span>
        )}
        <input
          type="range"
          min="0"
          max="100"
          step="1"
          value={percent}
          aria-label={f.t('input.shareOf', { channel: label })}
          onInput={(event) => set(Number(event.currentTarget.value))}
        />
        <AmountField
          f={f}
          compact
          name={`share-${channel}`}
          label={f.t('input.sharePercent', { channel: label })}
          value={percent}
          show={String}
          parse={(text) => parseWhole(text, 100)}
          echo={() => '%'}
          step={1}
          set={(value) => set(value ?? 0)}
        />
      </div>
      {detailed && percent > 0 && (
        <div class="ticket">
          <AmountField
            f={f}
            name={`ticket-${channel}`}
            label={f.t('input.ticketOf', { channel: label })}
            value={part.ticketFen}
            show={(fen) => String(fen / 100)}
            parse={(text) => parseAmountFen(text)}
            echo={(fen) => f.t('field.understoodYuan', { amount: f.price(fen) })}
            min={1}
            step={100}
            set={(ticketFen) => ticketFen && change(mix, channel, { ticketFen })}
          />
          <label class="field">
            {f.t('input.spread')}
            <select
              value={SPREADS.includes(part.cv) ? String(part.cv) : 'own'}
              onChange={(event) =>
                event.currentTarget.value !== 'own' && change(mix, channel, { cv: Number(event.currentTarget.value) })
              }
            >
              {SPREADS.map((cv) => (
                <option key={cv} value={String(cv)}>
                  {f.t(toWordKey('spread', String(cv).replace('.', '_')))}
                </option>
              ))}
              {!SPREADS.includes(part.cv) && <option value="own">{f.t('spread.own')}</option>}
            </select>
          </label>
          <AmountField
            f={f}
            name={`spread-${channel}`}
            label={f.t('input.spreadNumber')}
            value={Math.round(part.cv * 100)}
            show={(hundredths) => String(hundredths / 100)}
            parse={(text) => parseAmountFen(text, 500)}
            step={10}
            set={(hundredths) => change(mix, channel, { cv: (hundredths ?? 0) / 100 })}
          />
        </div>
      )}
    </fieldset>
  );
}
