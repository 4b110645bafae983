import type { WordKey, WordPrefix, Words } from '../schemas/words.ts';

export type { WordKey, WordPrefix, Words };

/** Values for the `{placeholders}` of a word. */
export type WordValues = Readonly<Record<string, string | number>>;

/** Returns the word of a key with its values filled in: `t('cost.atLeast', { amount: '3,010' })`. */
export type Translate = (key: WordKey, values?: WordValues) => string;

/**
 * Returns the key of a word whose last part, such as a record id, is known only at run time. The lookup throws if the
 * word does not exist.
 */
export const toWordKey = (prefix: WordPrefix, id: string): WordKey => `${prefix}.${id}` as WordKey;

/**
 * Returns the lookup of one language. Throws if the word or a value for a placeholder is missing, because the page
 * would otherwise show a gap.
 * @param source path of the words, for the error message
 */
export function createTranslate(words: Words, source = 'words'): Translate {
  return (key, values = {}) => {
    const text = words[key];
    if (text === undefined) throw new Error(`${source}: expected the word ${key}, got nothing`);
    return text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`${source}: ${key}: expected a value for {${name}}, got none`);
      return String(value);
    });
  };
}
