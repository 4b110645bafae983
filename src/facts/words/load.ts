import { parse } from 'yaml';
import enYaml from '../../../content/i18n/en.yaml?raw';
import zhYaml from '../../../content/i18n/zh.yaml?raw';
import { createFormat, type Format } from '../../format/format.ts';
import { LANG_TAGS, type Lang } from '../../format/langs.ts';
import { createLargeAmount } from '../../format/large-amount.ts';
import { createTranslate, type Translate, type WordKey, type WordPrefix, type Words } from '../../format/words.ts';

const all: Record<Lang, Words> = { zh: parse(zhYaml) as Words, en: parse(enYaml) as Words };

/** Returns the words of one language as a function. A missing word or value throws, and with it the build. */
export const wordsOf = (lang: Lang): Translate => createTranslate(all[lang], `content/i18n/${lang}.yaml`);

/** Number and money formats of a page. `large` writes an amount in compact words. */
export type PageFormat = Format & { large: (fen: number) => string };

/** Returns the words and formats of one language for a page. */
export function formatOf(lang: Lang): PageFormat {
  const f = createFormat(LANG_TAGS[lang], all[lang], wordsOf(lang));
  return { ...f, large: createLargeAmount(lang, f) };
}

/** Start of a key that ends in 1. */
type NumberedStart<Key = WordKey> = Key extends `${infer Start}1` ? Start : never;

/** Returns the words of the numbered keys `<prefix>1`, `<prefix>2` and so on, up to the first missing number. */
export function numberedWords(lang: Lang, prefix: NumberedStart): string[] {
  const found: string[] = [];
  for (let text = all[lang][`${prefix}1`]; text !== undefined; text = all[lang][`${prefix}${found.length + 1}`])
    found.push(text);
  return found;
}

/** Returns the words that an island uses: all under a prefix that ends in a dot, and single keys. */
export function pickWords(lang: Lang, wanted: readonly (WordKey | `${WordPrefix}.`)[]): Words {
  return Object.fromEntries(Object.entries(all[lang]).filter(([key]) => wanted.some((start) => key.startsWith(start))));
}
