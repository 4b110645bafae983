import type { ComparisonRow } from '../../domain/comparison/index.ts';
import type { Format } from '../../format/format.ts';
import { type CalculatorState, serialiseState } from '../../stores/calculator/index.ts';
import { Copied } from '../shared/Copied.tsx';
import { printOn } from '../shared/print-on.ts';
import { saveFile } from '../shared/save-file.ts';
import { toCsv } from '../shared/to-csv.ts';
import { useCopy } from '../shared/use-copy.ts';

type Props = {
  f: Format;
  state: CalculatorState;
  rows: readonly ComparisonRow[];
  label: (id: string) => string;
  clear: () => void;
};

/** Buttons that copy the link, print, save the table and reset the inputs. */
export function Actions({ f, state, rows, label, clear }: Props) {
  const { notice, announce, copyLink } = useCopy(f.t('action.copyByHand'));
  const save = () => saveFile('cleartill.csv', toCsv(rows, label, f), 'text/csv');
  return (
    <div class="actions no-print">
      <button type="button" class="button" onClick={() => copyLink(serialiseState(state), f.t('action.copied'))}>
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
          announce(f.t('action.cleared'));
        }}
      >
        {f.t('action.clear')}
      </button>
      <Copied f={f} notice={notice} />
    </div>
  );
}
