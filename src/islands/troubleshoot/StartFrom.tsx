import { useState } from 'preact/hooks';
import type { WizardFacts } from '../../facts/troubleshoot/types.ts';
import type { Format } from '../../format/format.ts';
import { findStarts } from '../../guidance/diagnosis/index.ts';
import type { Target } from '../../schemas/diagnosis.ts';

type Props = { f: Format; facts: WizardFacts; codesHref: string; begin: (from: Target) => void };

/** Search field for a code, a message or a symptom, with its possible meanings below. */
export function StartFrom({ f, facts, codesHref, begin }: Props) {
  const [typed, setTyped] = useState('');
  const starts = findStarts(typed, facts);
  const isEmpty = typed.trim() === '';
  return (
    <search class="start-from no-print">
      <label>
        {f.t('wizard.start')}
        <input
          type="text"
          name="start"
          autocomplete="off"
          placeholder={f.t('wizard.example')}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            const [only] = starts;
            if (event.key === 'Enter' && !event.isComposing && only) begin(only.to);
          }}
        />
      </label>
      <p class="small quiet" role="status">
        {!isEmpty &&
          (starts.length > 0
            ? f.t('wizard.found', { count: starts.length })
            : f.t('wizard.none', { text: typed.trim() }))}
        {!isEmpty && starts.length === 0 && <a href={codesHref}>{f.t('wizard.toCodes')}</a>}
      </p>
      {starts.length > 0 && (
        <ul class="answers plain">
          {starts.map(({ kind, label, to }) => (
            <li key={`${kind}${label}`}>
              <button type="button" onClick={() => begin(to)}>
                <small>{f.t(`wizard.kind.${kind}`)}</small>
                <b>{label}</b>
              </button>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}
