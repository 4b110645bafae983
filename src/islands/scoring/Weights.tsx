import { useStore } from '@nanostores/preact';
import { parseWhole } from '../../offer/amounts/index.ts';
import { $unclear } from '../../stores/calculator/index.ts';
import type { ScoringState } from '../../stores/scoring/index.ts';
import { setMerchant, setResellers, setWeight } from '../../stores/scoring/index.ts';
import { AmountField } from '../shared/AmountField.tsx';
import type { Shown } from './shown.ts';

type Props = { shown: Shown; scoring: ScoringState; weights: readonly number[] };

/** Controls of the weights: merchant kinds, seven sliders that total 100, and whether reseller prices count. */
export function Weights({ shown, scoring, weights }: Props) {
  const { f, facts, merchant } = shown;
  const unclear = useStore($unclear, { ssr: 'initial' });
  return (
    <>
      <fieldset class="presets">
        <legend>{f.t('scoring.weights.preset')}</legend>
        <div class="chips">
          {facts.merchants.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              class="chip"
              aria-pressed={id === merchant.id && scoring.weights === null}
              onClick={() => setMerchant(id === facts.merchants[0]?.id ? '' : id)}
            >
              {name}
            </button>
          ))}
        </div>
        <p class="quiet small">
          {scoring.weights === null ? merchant.why : f.t('scoring.weights.own', { name: merchant.name })}
        </p>
      </fieldset>
      {facts.criteria.map(({ id, name }, index) => {
        const points = weights[index] as number;
        return (
          <div key={id} class="share weight">
            <span class="name" aria-hidden="true">
              {name}
            </span>
            <input
              type="range"
              min="0"
              max="100"
              step="1"
              value={points}
              aria-label={f.t('scoring.weights.of', { name })}
              onInput={(event) => setWeight(weights, index, Number(event.currentTarget.value))}
            />
            <AmountField
              f={f}
              compact
              name={`weight-${id}`}
              label={f.t('scoring.weights.number', { name })}
              value={points}
              show={String}
              parse={(text) => parseWhole(text, 100)}
              step={1}
              set={(value) => value !== undefined && setWeight(weights, index, value)}
            />
          </div>
        );
      })}
      <p class="small quiet weight-total">
        {f.t(unclear.size > 0 ? 'scoring.weights.lastGood' : 'scoring.weights.total')}
      </p>
      <label class="check">
        <input
          type="checkbox"
          checked={scoring.resellers}
          onChange={(event) => setResellers(event.currentTarget.checked)}
        />
        <span>{f.t('scoring.weights.resellers')}</span>
      </label>
      <p class="quiet tiny">{f.t('scoring.weights.resellersNote')}</p>
    </>
  );
}
