import type { Lang } from '../../format/langs.ts';
import { pathIn } from '../../format/paths.ts';

/** Piece of a text: plain, strong, or a link to a page of the site. */
export type Inline = { text: string; strong?: true; href?: string };

const MARKS = /\*\*(.+?)\*\*|\[(.+?)\]\((\/[^)\s]*)\)/g;

/** Parses inline markup (`**strong**`, `[words](/path/)`) into pieces. Everything else is plain text. */
export function toInline(text: string, lang: Lang): Inline[] {
  const pieces: Inline[] = [];
  let end = 0;
  for (const { 0: whole, 1: strong, 2: words, 3: path, index } of text.matchAll(MARKS)) {
    if (index > end) pieces.push({ text: text.slice(end, index) });
    if (strong !== undefined) pieces.push({ text: strong, strong: true });
    else if (words !== undefined && path !== undefined) pieces.push({ text: words, href: pathIn(lang, path) });
    end = index + whole.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}

/** Removes inline markup from a text, for descriptions and the search. */
export const toPlain = (text: string): string => text.replace(MARKS, (_, strong, words) => strong ?? words);
