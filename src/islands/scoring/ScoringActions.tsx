import { useState } from 'preact/hooks';
import { clearScoring } from '../../stores/scoring.ts';
import type { Format } from '../shared/format.ts';
import { toFragment } from '../shared/storage.ts';

/** Back to the default weights, copy a link, print. */
export function ScoringActions({ f }: { f: Format }) {
  const [said, setSaid] = useState('');
  const [link, setLink] = useState('');
  const copy = async () => {
    const text = `${location.origin}${location.pathname}#${toFragment()}`.replace(/#$/, '');
    try {
      await navigator.clipboard.writeText(text);
      setSaid(f.t('scoring.action.copied'));
    } catch {
      // Some browsers inside apps forbid it: show the link to copy by hand.
      setLink(text);
      setSaid(f.t('action.copyByHand'));
    }
  };
  const reset = () => {
    clearScoring();
    setLink('');
    setSaid(f.t('scoring.action.wasReset'));
  };
  return (
    <div class="actions">
      <button type="button" class="button" onClick={copy}>
        {f.t('action.copyLink')}
      </button>
      <button type="button" class="button" onClick={() => print()}>
        {f.t('scoring.action.print')}
      </button>
      <button type="button" class="button quiet-button" onClick={reset}>
        {f.t('scoring.action.reset')}
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
