import { useState } from 'preact/hooks';
import type { Format } from '../../format/format.ts';
import type { SearchIndex } from '../../search/index.ts';
import { forgetSearches, readSearches } from '../../stores/search/index.ts';

type Props = {
  f: Format;
  index: SearchIndex;
  /** Paths of pages that are often searched for. */
  start: readonly string[];
  choose: (query: string) => void;
  open: () => void;
};

/** Lists recent searches on this device and popular pages if there are no results. */
export function Empty({ f, index, start, choose, open }: Props) {
  const [recent, setRecent] = useState(readSearches);
  const entries = start.flatMap((href) => index.entries.find(({ entry }) => entry.href === href)?.entry ?? []);
  return (
    <>
      {recent.length > 0 && (
        <section class="search-recent">
          <h2>{f.t('search.recent')}</h2>
          <ul class="plain">
            {recent.map((query) => (
              <li key={query}>
                <button type="button" onClick={() => choose(query)}>
                  {query}
                </button>
              </li>
            ))}
            <li>
              <button
                type="button"
                class="quiet"
                onClick={() => {
                  forgetSearches();
                  setRecent([]);
                }}
              >
                {f.t('search.forget')}
              </button>
            </li>
          </ul>
        </section>
      )}
      <section>
        <h2>{f.t('search.start')}</h2>
        <ul class="found plain">
          {entries.map(({ href, title, text }) => (
            <li key={href}>
              <a href={href} onClick={open}>
                <b>{title}</b>
                <span>{text}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
      <p class="small quiet">
        {f.t('search.stays')}
        <br />
        {f.t('search.keys')}
      </p>
    </>
  );
}
