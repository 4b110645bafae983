import { SourceMark } from '../shared/SourceMark.tsx';
import { Narrows } from './Narrows.tsx';
import type { Shown } from './shown.ts';
import { isWide, type SubLine } from './to-sub-lines.ts';

/** Line of a sub-score with evidence: range, weight, age, reason and sources. */
export function SubScoreLine({ shown, line }: { shown: Shown; line: SubLine }) {
  const { f, calculator } = shown;
  const { name, weight, low, high, stale, notes, sources, readOn } = line;
  const isOpen = low === 0 && high === 100;
  return (
    <div class="sub">
      <p class="sub-head">
        <b>{f.t('scoring.sub.weighted', { name, percent: weight })}</b>
        <span class={isOpen ? 'number unknown' : 'number'}>{f.join(f.whole(low), f.whole(high))}</span>
      </p>
      {stale && <p class="warning">{f.t('scoring.sub.stale')}</p>}
      <p>
        {notes.join(f.t('summary.space'))}
        <SourceMark f={f} facts={calculator} ids={sources} market={false} />
        {readOn && <span class="quiet tiny number"> {f.t('source.read', { date: readOn })}</span>}
      </p>
      {isWide(line) && <Narrows shown={shown} lines={[line]} />}
    </div>
  );
}
