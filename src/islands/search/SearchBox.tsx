import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { createFormat } from '../../format/format.ts';
import { findEntries } from '../../search/index.ts';
import { SEARCH_KINDS } from '../../search/types.ts';
import { followLink, readFragment, replaceFragment } from '../../stores/link/index.ts';
import { keepSearch, parseQuery, serialiseQuery } from '../../stores/search/index.ts';
import { Empty } from './Empty.tsx';
import type { SearchFacts } from './load-facts.ts';
import { Results } from './Results.tsx';
import { type Found, toFound } from './to-found.ts';
import { useFullText } from './use-full-text.ts';

type Props = {
  facts: SearchFacts;
  lang: string;
  /** Closes the dialog; absent on the search page. */
  close?: () => void;
};

const MAX_NAMED = 40;

/** Moves the focus among the result links, and from the first link back to the field. */
function moveFocus(box: HTMLElement, step: 1 | -1): void {
  const stops = [...box.querySelectorAll<HTMLElement>('input[name="q"], .found a')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  stops[Math.max(0, Math.min(stops.length - 1, at + step))]?.focus();
}

/** Search field with results as the reader types: matches by name first, then full-text matches. */
export function SearchBox({ facts, lang, close }: Props) {
  const { index, words, start } = facts;
  const f = useMemo(() => createFormat(lang, words), [lang, words]);
  const [query, setQuery] = useState('');
  const [kind, setKind] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const isPage = close === undefined;

  useEffect(() => {
    if (!isPage) return;
    setQuery(parseQuery(readFragment()));
    return followLink((fragment) => setQuery(parseQuery(fragment)));
  }, []);

  const type = (text: string) => {
    setQuery(text);
    if (isPage) replaceFragment(serialiseQuery(text));
  };
  const text = useFullText(query);
  const named = useMemo(() => findEntries(index, query, MAX_NAMED), [index, query]);
  const all = toFound(named, text.hits, query);
  const shown: Found[] = kind === '' ? all : all.filter((found) => found.kind === kind);
  const isEmpty = query.trim() === '';
  const open = () => {
    keepSearch(query);
    close?.();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      moveFocus(box.current as HTMLElement, event.key === 'ArrowDown' ? 1 : -1);
    }
    if (event.key === 'Enter' && !isEmpty && event.target instanceof HTMLInputElement && event.target.name === 'q')
      box.current?.querySelector<HTMLAnchorElement>('.found a')?.click();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move the focus among the links inside
    <div class="search-box" ref={box} onKeyDown={onKeyDown} aria-busy={text.isBusy}>
      <div class="search-line">
        <label>
          <span class="hidden-text">{f.t('search.field')}</span>
          <input
            class="search-field"
            type="search"
            name="q"
            value={query}
            autocomplete="off"
            enterkeyhint="search"
            placeholder={f.t('search.example')}
            onInput={(event) => type(event.currentTarget.value)}
            onFocus={text.warmUp}
          />
        </label>
        {close && (
          <button type="button" class="search-close" onClick={close}>
            {f.t('search.close')}
          </button>
        )}
      </div>
      {isEmpty ? (
        <Empty f={f} index={index} start={start} choose={type} open={open} />
      ) : (
        <>
          <fieldset class="search-kinds">
            <legend class="hidden-text">{f.t('search.kinds')}</legend>
            {(['', ...SEARCH_KINDS] as const).map((one) => (
              <label key={one}>
                <input type="radio" name="kind" value={one} checked={kind === one} onChange={() => setKind(one)} />
                <span>{f.t(one === '' ? 'search.all' : `search.kind.${one}`)}</span>
              </label>
            ))}
          </fieldset>
          <p class="small quiet search-state" role="status">
            {shown.length > 0 && f.t('search.count', { count: shown.length })}
            {shown.length === 0 && text.isBusy && f.t('search.searching')}
            {shown.length === 0 &&
              !text.isBusy &&
              (all.length > 0
                ? f.t('search.noneOfKind', { text: query.trim(), count: all.length })
                : f.t('search.none', { text: query.trim() }))}
            {text.isLost && shown.length > 0 && ` ${f.t('search.failed')}`}
          </p>
          {shown.length > 0 ? (
            <Results key={`${query}${kind}`} f={f} of={shown} open={open} />
          ) : (
            !text.isBusy && <Empty f={f} index={index} start={start} choose={type} open={open} />
          )}
        </>
      )}
    </div>
  );
}
