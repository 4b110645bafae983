import { parse } from 'yaml';
import enYaml from '../../../content/i18n/en.yaml?raw';
import zhYaml from '../../../content/i18n/zh.yaml?raw';
import type { Lang } from '../../format/langs.ts';
import type { Words } from '../../format/words.ts';

const all: Record<Lang, Words> = { zh: parse(zhYaml) as Words, en: parse(enYaml) as Words };

/**
 * The words of one language as a function of key and values: `t('cost.atLeast', { amount: '3,010' })`.
 * A key or value that is missing throws, and with it the build.
 */
export function useWords(lang: Lang): (key: string, values?: Record<string, string | number>) => string {
  return (key, values = {}) => {
    const text = all[lang][key];
    if (text === undefined)
      throw new Error(`content/i18n/${lang}.yaml: ${key}: expected words, got nothing, write the key`);
    return text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`content/i18n/${lang}.yaml: ${key}: no value given for {${name}}`);
      return String(value);
    });
  };
}

/** Returns the words of the numbered keys `<prefix>1`, `<prefix>2` and so on, up to the first missing number. */
export function numberedWords(lang: Lang, prefix: string): string[] {
  const found: string[] = [];
  for (let text = all[lang][`${prefix}1`]; text !== undefined; text = all[lang][`${prefix}${found.length + 1}`])
    found.push(text);
  return found;
}

/** The words whose keys start with one of the prefixes, for handing to an island. */
export function pickWords(lang: Lang, prefixes: readonly string[]): Words {
  return Object.fromEntries(
    Object.entries(all[lang]).filter(([key]) => prefixes.some((prefix) => key.startsWith(prefix))),
  );
}
