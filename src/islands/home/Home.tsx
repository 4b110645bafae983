import { useStore } from '@nanostores/preact';
import { useMemo } from 'preact/hooks';
import { meanTicketFen, setMeanTicket } from '../../domain/business/index.ts';
import type { CalculatorFacts } from '../../facts/calculator/types.ts';
import { decode, type Encoded } from '../../facts/encoded.ts';
import { createFormat } from '../../format/format.ts';
import type { Words } from '../../format/words.ts';
import { parseAmountFen } from '../../offer/amounts/index.ts';
import { $selected, $unclear, serialiseState, setState } from '../../stores/calculator/index.ts';
import { AmountField } from '../shared/AmountField.tsx';
import { Answer } from '../shared/Answer.tsx';
import { Folded } from '../shared/Folded.tsx';
import { MixBar } from '../shared/MixBar.tsx';
import { MixField } from '../shared/MixField.tsx';
import { MonthlyField } from '../shared/MonthlyField.tsx';
import { Presets } from '../shared/Presets.tsx';
import { Rows } from '../shared/Rows.tsx';
import { SourceCard } from '../shared/SourceCard.tsx';
import { createOfferNamer, useCalculator } from '../shared/use-calculator.ts';

type Props = {
  facts: Encoded<CalculatorFacts>;
  words: Encoded<Words>;
  lang: string;
  calculatorHref: string;
};

/** Root of the home page: three inputs, the yearly cost of every provider as a range, and receipts. */
export function Home(props: Props) {
  const { lang, calculatorHref } = props;
  const facts = useMemo(() => decode(props.facts), [props.facts]);
  const f = useMemo(() => createFormat(lang, decode(props.words)), [lang, props.words]);
  const nameOffer = useMemo(() => createOfferNamer(f), [f]);
  const { state, business, rows, offers } = useCalculator(facts, nameOffer);
  const unclear = useStore($unclear, { ssr: 'initial' });
  const selected = useStore($selected, { ssr: 'initial' });
  const own = new Map(offers.map((offer) => [offer.id, offer.label]));
  const stale = unclear.size > 0;
  return (
    <div class="home">
      <div class="home-inputs">
        <Presets f={f} facts={facts} state={state} />
        <MonthlyField f={f} state={state} />
        <AmountField
          f={f}
          name="ticket"
          label={f.t('input.ticket')}
          value={Math.round(meanTicketFen(state.mix))}
          show={(fen) => String(fen / 100)}
          parse={(text) => parseAmountFen(text)}
          echo={(fen) => f.t('field.understoodYuan', { amount: f.price(fen) })}
          min={1}
          step={100}
          set={(ticketFen) => ticketFen && setState({ mix: setMeanTicket(state.mix, ticketFen) })}
        />
        <fieldset class="mix">
          <legend>{f.t('input.mix')}</legend>
          <MixBar f={f} mix={state.mix} />
          <Folded summary={f.t('input.mixChange')}>
            {() =>
              state.mix.map((part) => (
                <MixField key={part.channel} f={f} mix={state.mix} part={part} detailed={false} />
              ))
            }
          </Folded>
        </fieldset>
      </div>
      <div class={stale ? 'home-results stale' : 'home-results'}>
        <Answer f={f} rows={rows} />
        <p class="actions">
          <a class="button primary" href={`${calculatorHref}#${serialiseState(state)}`}>
            {f.t('home.refine')}
          </a>
        </p>
        <Rows
          f={f}
          facts={facts}
          rows={rows}
          business={business}
          own={own}
          bar="range"
          filled={state.market}
          selected={selected}
          select={(id) => $selected.set(id)}
        />
      </div>
      <SourceCard f={f} facts={facts} />
    </div>
  );
}
