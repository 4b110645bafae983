import { Folded } from '../shared/Folded.tsx';
import type { Shown } from './shown.ts';
import type { SubLine } from './to-sub-lines.ts';

/** Lists the evidence that would narrow the ranges. It is rendered on request, because the page also lists it below. */
export function Narrows({ shown: { f, correctHref }, lines }: { shown: Shown; lines: readonly SubLine[] }) {
  return (
    <Folded class="narrows" summary={f.t('scoring.sub.narrows')}>
      {() => (
        <>
          <ul>
            {lines.map(({ id, name, narrows }) => (
              <li key={id}>
                {lines.length > 1 && <b>{name} </b>}
                {narrows}
              </li>
            ))}
          </ul>
          <p>
            <a href={correctHref}>{f.t('scoring.sub.send')}</a>
          </p>
        </>
      )}
    </Folded>
  );
}
