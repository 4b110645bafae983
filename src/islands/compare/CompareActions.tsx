import type { Format } from '../../format/format.ts';
import { pageLink } from '../../stores/link/index.ts';
import { Copied } from '../shared/Copied.tsx';
import { saveFile } from '../shared/save-file.ts';
import { useCopy } from '../shared/use-copy.ts';

type Props = {
  f: Format;
  /** Updates the link to what is visible. */
  share: () => void;
  csv: () => string;
  clear: () => void;
};

/** Buttons that copy the link, print, save the table and reset the selection. */
export function CompareActions({ f, share, csv, clear }: Props) {
  const { notice, announce, copyLink } = useCopy(f.t('action.copyByHand'));
  const save = () => saveFile('cleartill-compare.csv', csv(), 'text/csv');
  return (
    <div class="actions no-print">
      <button
        type="button"
        class="button"
        onClick={() => {
          share();
          copyLink(pageLink.toFragment(), f.t('compare.copied'));
        }}
      >
        {f.t('action.copyLink')}
      </button>
      <button type="button" class="button" onClick={() => print()}>
        {f.t('compare.print')}
      </button>
      <button type="button" class="button" onClick={save}>
        {f.t('action.csv')}
      </button>
      <button
        type="button"
        class="button quiet-button"
        onClick={() => {
          clear();
          announce(f.t('compare.cleared'));
        }}
      >
        {f.t('compare.clear')}
      </button>
      <Copied f={f} notice={notice} />
    </div>
  );
}
