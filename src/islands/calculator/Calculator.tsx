import { useStore } from '@nanostores/preact';
import { useMemo } from 'preact/hooks';
import type { CalculatorFacts } from '../../facts/calculator/types.ts';
import { decode, type Encoded } from '../../facts/encoded.ts';
import { createFormat } from '../../format/format.ts';
import type { Words } from '../../format/words.ts';
import { COST_ITEMS } from '../../schemas/channels.ts';
import { $selected, $unclear } from '../../stores/calculator/index.ts';
import { Answer } from '../shared/Answer.tsx';
import { Receipt } from '../shared/Receipt.tsx';
import { Rows } from '../shared/Rows.tsx';
import { SourceCard } from '../shared/SourceCard.tsx';
import { createOfferNamer, useCalculator } from '../shared/use-calculator.ts';
import { Actions } from './Actions.tsx';
import { BreakEven } from './BreakEven.tsx';
import { Findings } from './Findings.tsx';
import { Inputs } from './Inputs.tsx';
import { Offers } from './Offers.tsx';

type Props = {
  facts: Encoded<CalculatorFacts>;
  words: Encoded<Words>;
  lang: string;
};

/** Root of the calculator: inputs, results, and the receipt of the open row. */
export function Calculator(props: Props) {
  const { lang } = props;
  const facts = useMemo(() => decode(props.facts), [props.facts]);
  const f = useMemo(() => createFormat(lang, decode(props.words)), [lang, props.words]);
  const nameOffer = useMemo(() => createOfferNamer(f), [f]);
  const { state, clear, business, rows, offers } = useCalculator(facts, nameOffer);
  const unclear = useStore($unclear, { ssr: 'initial' });
  const selectedId = useStore($selected, { ssr: 'initial' });
  const own = new Map(offers.map((offer) => [offer.id, offer.label]));
  const label = (id: string) => own.get(id) ?? facts.entries.find((entry) => entry.id === id)?.label ?? id;
  const selected = rows.find((row) => row.id === selectedId);
  const shown = selected ?? rows[0];
  const stale = unclear.size > 0;
  return (
    <div class="calculator">
      <div class="column-inputs no-print">
        <Inputs f={f} facts={facts} state={state} />
        <Offers f={f} state={state} nameOffer={nameOffer} />
        <p class="quiet small">{f.t('calc.stays')}</p>
      </div>
      <div class={stale ? 'column-results stale' : 'column-results'}>
        <Answer f={f} rows={rows} />
        <ul class="legend plain" aria-label={f.t('calc.legend')}>
          {COST_ITEMS.map((item) => (
            <li key={item}>
              <svg class="key" viewBox="0 0 10 10" aria-hidden="true">
                <rect width="10" height="10" rx="2" class={`item-${item}`} />
              </svg>
              {f.t(`item.${item}`)}
            </li>
          ))}
        </ul>
        <Rows
          f={f}
          facts={facts}
          rows={rows}
          business={business}
          own={own}
          bar="stack"
          filled={state.market}
          selected={selectedId}
          select={(id) => $selected.set(id)}
        />
        <Findings f={f} state={state} rows={rows} business={business} selected={shown} label={label} />
        <h2>{f.t('breakEven.title')}</h2>
        <BreakEven
          f={f}
          rows={rows}
          business={business}
          monthlyFen={state.monthlyFen}
          label={label}
          selected={shown?.id ?? null}
        />
        <Actions f={f} state={state} rows={rows} label={label} clear={clear} />
      </div>
      <div class={stale ? 'column-receipt stale' : 'column-receipt'}>
        {shown && (
          <Receipt
            f={f}
            facts={facts}
            row={shown}
            label={label(shown.id)}
            entry={facts.entries.find((entry) => entry.id === shown.id)}
            business={business}
          />
        )}
      </div>
      <SourceCard f={f} facts={facts} />
    </div>
  );
}
