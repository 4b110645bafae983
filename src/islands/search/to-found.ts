import type { SearchHit } from '../../search/types.ts';
import type { TextHit } from './full-text.ts';

/** Text in pieces, with matches marked. It is always text and never markup. */
export type Piece = { text: string; isMarked: boolean };
/** Line of the results. */
export type Found = {
  href: string;
  kind: string;
  title: Piece[];
  text: Piece[];
  headings: { href: string; title: string }[];
};

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'", '#x27': "'" };
const decode = (text: string): string =>
  text.replace(/&(lt|gt|amp|quot|#39|#x27);/g, (_, name) => ENTITIES[name] ?? '');

/** Splits an excerpt such as `…<mark>found</mark>…` into pieces. */
export function toMarked(excerpt: string): Piece[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter((part) => part !== '')
    .map((part) => ({ text: decode(part.replace(/<\/?mark>/g, '')), isMarked: part.startsWith('<mark>') }));
}

const escapePattern = (text: string): string => text.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&');

/**
 * Marks the query in a text. Tries the whole query, then its words, then its longest runs of two or more characters.
 */
export function toHighlighted(text: string, query: string): Piece[] {
  const typed = query.normalize('NFKC').trim();
  const parts = typed.split(/\s+/).flatMap((word) => {
    if (!/\p{Script=Han}/u.test(word) || text.includes(word)) return [word];
    const chars = [...word];
    return chars.flatMap((_, from) =>
      chars.map((_, to) => chars.slice(from, to + 1).join('')).filter((run) => [...run].length > 1),
    );
  });
  const wanted = [...new Set(parts)].filter((part) => part !== '').sort((a, b) => b.length - a.length);
  if (wanted.length === 0) return [{ text, isMarked: false }];
  const pattern = new RegExp(`(${wanted.slice(0, 200).map(escapePattern).join('|')})`, 'giu');
  return text
    .split(pattern)
    .map((part, index) => ({ text: part, isMarked: index % 2 === 1 }))
    .filter((part) => part.text !== '');
}

const MAX_RESULTS = 24;
const pageOf = (href: string): string => href.replace(/#.*$/, '');

/**
 * Merges both searches into one list: matches by name first, then full-text matches of pages not listed yet.
 */
export function toFound(named: readonly SearchHit[], inText: readonly TextHit[], query: string): Found[] {
  const first = named.map(({ entry }): Found => {
    const hit = entry.href.includes('#') ? undefined : inText.find(({ href }) => href === entry.href);
    return {
      href: entry.href,
      kind: entry.kind,
      title: toHighlighted(entry.title, query),
      text: toHighlighted(entry.text, query),
      headings: hit?.headings ?? [],
    };
  });
  const above = new Set(first.map(({ href }) => href));
  const rest = inText
    .filter(({ href }) => !above.has(href) && !above.has(pageOf(href)))
    .map(({ href, kind, title, excerpt, headings }): Found => {
      return { href, kind, title: toHighlighted(title, query), text: toMarked(excerpt), headings };
    });
  return [...first, ...rest].slice(0, MAX_RESULTS);
}
