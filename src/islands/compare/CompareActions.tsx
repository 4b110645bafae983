import { useState } from 'preact/hooks';
import type { Format } from '../shared/format.ts';
import { saveFile } from '../shared/save-file.ts';
import { toFragment } from '../shared/storage.ts';

type Props = {
  f: Format;
  /** Makes sure that the link carries what is on show. */
  share: () => void;
  csv: () => string;
  clear: () => void;
};

/** Copy a link, print, take the table along, back to the start. */
export function CompareActions({ f, share, csv, clear }: Props) {
  const [said, setSaid] = useState('');
  const [link, setLink] = useState('');
  const copy = async () => {
    share();
    const text = `${location.origin}${location.pathname}#${toFragment()}`;
    try {
      await navigator.clipboard.writeText(text);
      setSaid(f.t('compare.copied'));
    } catch {
      // Some browsers inside apps forbid it: show the link to copy by hand.
      setLink(text);
      setSaid(f.t('action.copyByHand'));
    }
  };
  const save = () => saveFile('cleartill-compare.csv', csv(), 'text/csv');
  return (
    <div class="actions no-print">
      <button type="button" class="button" onClick={copy}>
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
          setLink('');
          setSaid(f.t('compare.cleared'));
        }}
      >
        {f.t('compare.clear')}
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
