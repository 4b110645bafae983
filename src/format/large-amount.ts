import type { Format } from './format.ts';
import { LANG_TAGS, type Lang } from './langs.ts';

/** Amount in fen from which compact words replace digits. */
const COMPACT_FROM_FEN: Readonly<Record<Lang, number>> = { zh: 1_000_000, en: 100_000_000 };

/**
 * Returns a function that writes one amount for running text, with its unit: 4.06 million yuan. Uses Intl, so it is for
 * pages only.
 */
export function createLargeAmount(lang: Lang, f: Format): (fen: number) => string {
  const compact = new Intl.NumberFormat(LANG_TAGS[lang], {
    notation: 'compact',
    compactDisplay: 'long',
    maximumFractionDigits: 2,
  });
  return (fen) => (fen < COMPACT_FROM_FEN[lang] ? f.priceText(fen) : f.inYuan(compact.format(fen / 100)));
}
