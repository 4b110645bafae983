import { createFormat, type Format } from '../../src/format/format.ts';
import type { WordValues } from '../../src/format/words.ts';

/**
 * Returns a format whose words are their own key and values, because tests check the choice of a sentence and not its
 * wording.
 * @param plain words that are given as they are, such as a separator
 * @param write the text of any other word; `[key value…]` when left out
 */
export function createEchoFormat(
  plain: Readonly<Record<string, string>> = {},
  write = (key: string, values: WordValues) => `[${key} ${Object.values(values).join('')}]`,
): Format {
  return createFormat('en', {}, (key, values = {}) => plain[key] ?? write(key, values));
}
