import { useState } from 'preact/hooks';
import type { IndicatorTool } from '../../facts/prevent/types.ts';
import type { Format } from '../../format/format.ts';
import { type IndicatorReading, MIN_CASES, readIndicator } from '../../guidance/indicators/index.ts';
import { NumberField, readNumber } from '../shared/NumberField.tsx';

/** True if an input is a percentage: the third number of a rate indicator is the contract rate. */
const isRateInput = ({ kind }: IndicatorTool, index: number): boolean => kind === 'rate' && index === 2;

/** Formats a value in the unit of its indicator. Shares are fractions of 1, sums are fen. */
function show(f: Format, { kind, unit }: IndicatorTool, value: number): string {
  if (kind === 'rate') return f.t('kpi.points', { value: (value * 100).toFixed(3) });
  if (unit === 'percent') return `${(value * 100).toFixed(2)}%`;
  if (unit === 'yuan') return f.exactText(value);
  return f.t(`kpi.${unit}`, { value: String(Math.round(value * 100) / 100) });
}

/** Returns what the reading means, in one or two sentences. */
function toVerdict(f: Format, indicator: IndicatorTool, reading: IndicatorReading): string {
  const { value, interval, level } = reading;
  const sentences = [f.t('kpi.value', { name: indicator.name, value: show(f, indicator, value) })];
  if (interval)
    sentences.push(
      f.t('kpi.interval', { low: show(f, indicator, interval.low), high: show(f, indicator, interval.high) }),
    );
  sentences.push(level === null ? f.t('kpi.small', { least: MIN_CASES }) : f.t(`kpi.level.${level}`));
  return sentences.join(f.t('kpi.space'));
}

/** Computes one indicator on the device from a few numbers. */
export function Monitor({ f, indicators }: { f: Format; indicators: readonly IndicatorTool[] }) {
  const [id, setId] = useState(indicators[0]?.id ?? '');
  const [texts, setTexts] = useState<Record<string, string>>({});
  const indicator = indicators.find((one) => one.id === id);
  if (!indicator) return null;
  const keyOf = (input: string) => `${id}-${input}`;
  const numbers = indicator.inputs.map((input, index) =>
    readNumber(texts[keyOf(input.id)] ?? '', isRateInput(indicator, index)),
  );
  // Allows an empty subtrahend; every other input is required.
  const needed = indicator.kind === 'share' ? numbers.slice(0, 2) : numbers;
  const isReady = needed.every((number) => number !== undefined);
  const inFen = indicator.kind === 'difference' ? 100 : 1;
  const reading = isReady
    ? readIndicator(
        indicator,
        numbers.map((number) => (number ?? 0) * inFen),
      )
    : null;
  return (
    <section class="monitor">
      <h3>{f.t('kpi.title')}</h3>
      <p class="quiet small">{f.t('kpi.lead')}</p>
      <label class="choice">
        {f.t('kpi.which')}
        <select value={id} onChange={(event) => setId(event.currentTarget.value)}>
          {indicators.map(({ id: one, name }) => (
            <option key={one} value={one}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <div class="numbers">
        {indicator.inputs.map((input, index) => (
          <NumberField
            key={keyOf(input.id)}
            f={f}
            name={keyOf(input.id)}
            label={input.label}
            hint={input.hint}
            text={texts[keyOf(input.id)] ?? ''}
            isRate={isRateInput(indicator, index)}
            set={(text) => setTexts({ ...texts, [keyOf(input.id)]: text })}
          />
        ))}
      </div>
      <p
        class={`said verdict ${typeof reading === 'string' || !reading ? '' : (reading.level ?? 'small')}`}
        role="status"
      >
        {reading === null && f.t('kpi.waiting')}
        {typeof reading === 'string' && f.t(`kpi.error.${reading}`)}
        {reading !== null && typeof reading !== 'string' && toVerdict(f, indicator, reading)}
      </p>
      <p class="quiet small">{indicator.thresholds}</p>
    </section>
  );
}
