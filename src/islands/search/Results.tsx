import { useState } from 'preact/hooks';
import type { Format } from '../../format/format.ts';
import { toWordKey } from '../../format/words.ts';
import type { Found, Piece } from './to-found.ts';

const FIRST = 10;

const Pieces = ({ of }: { of: readonly Piece[] }) => (
  <>{of.map(({ text, isMarked }, index) => (isMarked ? <mark key={index}>{text}</mark> : text))}</>
);

/** Lists the results with kind, a line of text, and the headings that contain the words. */
export function Results({ f, of, open }: { f: Format; of: readonly Found[]; open: () => void }) {
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? of : of.slice(0, FIRST);
  return (
    <>
      <ol class="found plain">
        {shown.map(({ href, kind, title, text, headings }) => (
          <li key={href}>
            <a href={href} onClick={open}>
              <small>{f.t(toWordKey('search.kind', kind))}</small>
              <b>
                <Pieces of={title} />
              </b>
              <span>
                <Pieces of={text} />
              </span>
            </a>
            {headings.length > 0 && (
              <ul class="plain">
                {headings.map((heading) => (
                  <li key={heading.href}>
                    <a href={heading.href} onClick={open}>
                      {heading.title}
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
      {of.length > shown.length && (
        <button type="button" class="search-more" onClick={() => setIsWhole(true)}>
          {f.t('search.more', { count: of.length - shown.length })}
        </button>
      )}
    </>
  );
}
