import { createFormat, type Format } from '../../src/format/format.ts';
import type { WordValues } from '../../src/format/words.ts';

/**
 * Returns a format that writes the key and values of each word. Tests then check the choice of a sentence, not its
 * wording.
 * @param plain texts of words that are written as they are, such as a separator
 * @param write writes any other word; `[key value…]` if left out
 */
export function createEchoFormat(
  plain: Readonly<Record<string, string>> = {},
  write = (key: string, values: WordValues) => `[${key} ${Object.values(values).join('')}]`,
): Format {
  return createFormat('en', {}, (key, values = {}) => plain[key] ?? write(key, values));
}
