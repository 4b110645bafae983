import { MERCHANT_CLASSES, type MixPart, PAYOUT_RHYTHMS } from '../../domain/business/index.ts';
import type { CalculatorFacts } from '../../facts/calculator/types.ts';
import type { Format } from '../../format/format.ts';
import { type Parsed, parseAmountFen, parseWhole } from '../../offer/amounts/index.ts';
import { type CalculatorState, MAX_YEARS, setState } from '../../stores/calculator/index.ts';
import { AmountField } from '../shared/AmountField.tsx';
import { Folded } from '../shared/Folded.tsx';
import { MixBar } from '../shared/MixBar.tsx';
import { MixField } from '../shared/MixField.tsx';
import { MonthlyField } from '../shared/MonthlyField.tsx';
import { Presets } from '../shared/Presets.tsx';

type Props = { f: Format; facts: CalculatorFacts; state: CalculatorState };

/** Parses growth in percent a year; may be negative. */
function parseGrowth(text: string): Parsed {
  const sign = /^\s*[-\u2212\uff0d]/.test(text);
  const parsed = parseAmountFen(text.replace(/^\s*[-\u2212\uff0d]/, '').replace(/[%\uff05]\s*$/, ''), 10_000);
  // One hundredth of a percent is 100 ppm.
  return parsed.ok ? { ok: true, value: (sign ? -1 : 1) * parsed.value * 100 + 0 } : parsed;
}

/** Input fields about the shop: kind, takings, payment mix, terminals and horizon. */
export function Inputs({ f, facts, state }: Props) {
  const { mix } = state;
  return (
    <section class="inputs" aria-label={f.t('calc.inputs')}>
      <h2>{f.t('calc.business')}</h2>
      <Presets f={f} facts={facts} state={state} />
      <MonthlyField f={f} state={state} />
      <h3>{f.t('input.mix')}</h3>
      <MixBar f={f} mix={mix} />
      {mix.map((part) => (
        <Folded
          key={part.channel}
          class="folded"
          summary={
            <>
              {f.t(`channel.${part.channel}`)} <MixSummary f={f} part={part} />
            </>
          }
        >
          {() => <MixField f={f} mix={mix} part={part} detailed />}
        </Folded>
      ))}
      <p class="quiet tiny">{f.t('input.spreadNote')}</p>
      <h3>{f.t('calc.machine')}</h3>
      <Folded
        class="folded"
        summary={
          <span class="number whole">
            {f.t('input.machineSummary', {
              terminals: state.terminals,
              years: state.years,
              payouts: f.t(`payouts.${state.payouts}`),
            })}
          </span>
        }
      >
        {() => <Machine f={f} state={state} />}
      </Folded>
      <label class="check">
        <input
          type="checkbox"
          checked={state.market}
          onChange={(event) => setState({ market: event.currentTarget.checked })}
        />
        <span>{f.t('input.market')}</span>
      </label>
      <p class="quiet tiny">{f.t('input.marketNote')}</p>
    </section>
  );
}

function MixSummary({ f, part }: { f: Format; part: MixPart }) {
  return (
    <span class="number">
      {part.percent}%{part.percent > 0 && ` ${f.t('input.meanOf', { amount: f.price(part.ticketFen) })}`}
    </span>
  );
}

/** Input fields for terminals, years, growth, payouts and merchant class. */
function Machine({ f, state }: { f: Format; state: CalculatorState }) {
  return (
    <>
      <AmountField
        f={f}
        name="terminals"
        label={f.t('input.terminals')}
        value={state.terminals}
        show={String}
        parse={(text) => parseWhole(text, 9_999)}
        min={1}
        step={1}
        set={(terminals) => terminals && setState({ terminals })}
      />
      <label class="field">
        {f.t('input.years')}
        <select
          value={String(state.years)}
          onChange={(event) => setState({ years: Number(event.currentTarget.value) })}
        >
          {Array.from({ length: MAX_YEARS }, (_, index) => (
            <option key={String(index)} value={String(index + 1)}>
              {f.t('input.yearsOption', { years: index + 1 })}
            </option>
          ))}
        </select>
      </label>
      <AmountField
        f={f}
        name="growth"
        label={f.t('input.growth')}
        value={state.growthPpm}
        show={(ppm) => String(ppm / 10_000)}
        parse={parseGrowth}
        echo={() => '%'}
        min={-900_000}
        step={10_000}
        set={(growthPpm) => setState({ growthPpm: growthPpm ?? 0 })}
      />
      <label class="field">
        {f.t('input.payouts')}
        <select
          value={state.payouts}
          onChange={(event) => setState({ payouts: event.currentTarget.value as CalculatorState['payouts'] })}
        >
          {PAYOUT_RHYTHMS.map((rhythm) => (
            <option key={rhythm} value={rhythm}>
              {f.t(`payouts.${rhythm}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        {f.t('input.class')}
        <select
          value={state.merchantClass}
          onChange={(event) =>
            setState({ merchantClass: event.currentTarget.value as CalculatorState['merchantClass'] })
          }
        >
          {MERCHANT_CLASSES.map((id) => (
            <option key={id} value={id}>
              {f.t(`class.${id}`)}
            </option>
          ))}
        </select>
      </label>
      <p class="quiet tiny">{f.t('input.classNote')}</p>
    </>
  );
}
