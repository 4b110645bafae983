import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CalculatorFacts } from '../../facts/calculator/types.ts';
import type { Format } from '../../format/format.ts';
import type { CalculatorState } from '../../stores/calculator/index.ts';
import { setPreset } from '../../stores/calculator/index.ts';

const FIRST = 4;
type Props = { f: Format; facts: CalculatorFacts; state: CalculatorState };

/** Buttons of shop presets; the line below states that their numbers are assumptions. */
export function Presets({ f, facts, state }: Props) {
  const [all, setAll] = useState(false);
  const chips = useRef<HTMLDivElement>(null);
  // Focuses the first revealed preset, because the button that revealed them was removed.
  useLayoutEffect(() => {
    if (all) chips.current?.querySelectorAll('button')[FIRST]?.focus();
  }, [all]);
  const chosen = facts.presets.find((preset) => preset.id === state.preset);
  const shown = facts.presets.filter((preset, index) => all || index < FIRST || preset === chosen);
  return (
    <fieldset class="presets">
      <legend>{f.t('input.preset')}</legend>
      <div class="chips" ref={chips}>
        {shown.map((preset) => (
          <button
            key={preset.id}
            type="button"
            class="chip"
            aria-pressed={preset.id === state.preset}
            onClick={() => setPreset(preset)}
          >
            {preset.name}
          </button>
        ))}
        {shown.length < facts.presets.length && (
          <button type="button" class="chip" onClick={() => setAll(true)}>
            {f.t('input.more')}
          </button>
        )}
      </div>
      <p class="quiet small">
        {chosen ? `${chosen.assumes}${f.t('summary.space')}${f.t('input.presetNote')}` : f.t('input.ownNumbers')}
      </p>
    </fieldset>
  );
}
