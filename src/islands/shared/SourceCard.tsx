import { useStore } from '@nanostores/preact';
import { useEffect, useRef } from 'preact/hooks';
import type { CalculatorFacts } from '../../facts/calculator/types.ts';
import type { Format } from '../../format/format.ts';
import { $sourceCard, hideSources } from '../../stores/source-card/index.ts';

/** Dialog with publisher, title, date read and link of the sources of a figure. */
export function SourceCard({ f, facts }: { f: Format; facts: CalculatorFacts }) {
  const card = useStore($sourceCard);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (card) dialog.current?.showModal();
    else dialog.current?.close();
  }, [card]);
  return (
    <dialog
      ref={dialog}
      class="source-card"
      aria-label={f.t('source.list')}
      onClose={hideSources}
      // Closes on a tap outside; the Preact types lack this attribute.
      {...{ closedby: 'any' }}
    >
      {card?.market && <p class="warning">{f.t('grade.market')}</p>}
      <ul class="plain">
        {card?.ids.map((id) => {
          const source = facts.sources[id];
          if (!source) return null;
          return (
            <li key={id}>
              <b>{source.publisher}</b> · {source.title}
              <br />
              <span class="quiet small">
                {f.t('grade.mark', { grade: source.grade })}: {f.t(`grade.${source.grade}`)} ·{' '}
                {f.t('source.read', { date: source.readOn })}
                {!source.onIssuerPage && ` · ${f.t('source.notIssuer')}`}
              </span>
              <br />
              {source.url ? (
                <a class="small" href={source.url} rel="nofollow noopener noreferrer" target="_blank">
                  {source.url}
                </a>
              ) : (
                <span class="small quiet">{f.t('source.noUrl')}</span>
              )}
            </li>
          );
        })}
      </ul>
      <p class="small quiet">{f.t('source.better')}</p>
      <button type="button" class="button" onClick={hideSources}>
        {f.t('action.close')}
      </button>
    </dialog>
  );
}
