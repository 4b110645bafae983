import { useState } from 'preact/hooks';
import { type CalculatorState, type ComparisonRow, serialiseState } from '../../domain/index.ts';
import type { Format } from '../shared/format.ts';
import { printOn } from '../shared/print-on.ts';
import { saveFile } from '../shared/save-file.ts';
import { toCsv } from '../shared/to-csv.ts';

type Props = {
  f: Format;
  state: CalculatorState;
  rows: readonly ComparisonRow[];
  label: (id: string) => string;
  clear: () => void;
};

/** Copy a link, print, take the table along, start over. */
export function Actions({ f, state, rows, label, clear }: Props) {
  const [said, setSaid] = useState('');
  const [link, setLink] = useState('');
  const copy = async () => {
    const text = `${location.origin}${location.pathname}#${serialiseState(state)}`;
    try {
      await navigator.clipboard.writeText(text);
      setSaid(f.t('action.copied'));
    } catch {
      // Some browsers inside apps forbid it: show the link to copy by hand.
      setLink(text);
      setSaid(f.t('action.copyByHand'));
    }
  };
  const save = () => saveFile('cleartill.csv', toCsv(rows, label, f), 'text/csv');
  return (
    <div class="actions no-print">
      <button type="button" class="button" onClick={copy}>
        {f.t('action.copyLink')}
      </button>
      <button type="button" class="button" onClick={() => printOn('a4')}>
        {f.t('action.printA4')}
      </button>
      <button type="button" class="button" onClick={() => printOn('roll')}>
        {f.t('action.printRoll')}
      </button>
      <button type="button" class="button" onClick={save}>
        {f.t('action.csv')}
      </button>
      <button
        type="button"
        class="button quiet-button"
        onClick={() => {
          clear();
          setSaid(f.t('action.cleared'));
        }}
      >
        {f.t('action.clear')}
      </button>
      <p class="small quiet" role="status">
        {said}
      </p>
      {link && (
        <input
          class="link-text"
          type="text"
          readOnly
          value={link}
          aria-label={f.t('action.copyLink')}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </div>
  );
}
