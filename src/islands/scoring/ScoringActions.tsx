import type { Format } from '../../format/format.ts';
import { pageLink } from '../../stores/link/index.ts';
import { clearScoring } from '../../stores/scoring/index.ts';
import { Copied } from '../shared/Copied.tsx';
import { useCopy } from '../shared/use-copy.ts';

/** Buttons that reset the weights, copy the link and print. */
export function ScoringActions({ f }: { f: Format }) {
  const { notice, announce, copyLink } = useCopy(f.t('action.copyByHand'));
  const reset = () => {
    clearScoring();
    announce(f.t('scoring.action.wasReset'));
  };
  return (
    <div class="actions">
      <button
        type="button"
        class="button"
        onClick={() => copyLink(pageLink.toFragment(), f.t('scoring.action.copied'))}
      >
        {f.t('action.copyLink')}
      </button>
      <button type="button" class="button" onClick={() => print()}>
        {f.t('scoring.action.print')}
      </button>
      <button type="button" class="button quiet-button" onClick={reset}>
        {f.t('scoring.action.reset')}
      </button>
      <Copied f={f} notice={notice} />
    </div>
  );
}
