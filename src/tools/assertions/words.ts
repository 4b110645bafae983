import { COLLECTIONS } from '../../schemas/registry.ts';
import type { Words } from '../../schemas/words.ts';
import type { AbsoluteWords } from '../content.ts';
import type { Assertion, Fault } from './fault.ts';
import { everythingIn, type Place } from './walk.ts';

const ZH = 'content/i18n/zh.yaml';
const EN = 'content/i18n/en.yaml';

const missing = (from: Words, to: Words, file: string): Fault[] =>
  Object.keys(from)
    .filter((key) => !(key in to))
    .map((key) => ({
      file,
      field: key,
      expected: 'the words of every key of the other language',
      got: 'nothing',
      write: `${key} here too, or remove it there`,
    }));

export const sameKeys: Assertion = {
  rule: 'same-keys',
  check: ({ words: { zh, en } }) => [...missing(zh, en, EN), ...missing(en, zh, ZH)],
};

const placeholdersOf = (text: string): string[] => [...new Set(text.match(/\{\w*\}/g))].sort();

export const samePlaceholders: Assertion = {
  rule: 'same-placeholders',
  check({ words: { zh, en } }) {
    return Object.entries(zh).flatMap(([key, chinese]): Fault[] => {
      const english = en[key];
      if (english === undefined) return [];
      const [wanted, found] = [placeholdersOf(chinese), placeholdersOf(english)];
      if (wanted.join() === found.join()) return [];
      const all = wanted.join(' ') || 'none';
      return [
        {
          file: EN,
          field: key,
          expected: `the placeholders of the Chinese, ${all}`,
          got: found.join(' ') || 'none',
          write: `the words with ${all}`,
        },
      ];
    });
  },
};

/** Returns the Chinese texts of interface and records. Titles of sources are quotations, so it skips them. */
function chineseIn(content: Parameters<Assertion['check']>[0]): (Place & { text: string })[] {
  return everythingIn(content)
    .filter(({ file, key }) => (file === ZH ? key !== '' : key === 'zh'))
    .filter(({ file, field }) => !(file.startsWith(`${COLLECTIONS.sources.path}/`) && field.endsWith('.title.zh')))
    .flatMap(({ file, field, value }) => (typeof value === 'string' ? [{ file, field, text: value }] : []));
}

/** Returns the absolute words in a text, except in harmless compounds and quotation marks. */
export function absoluteIn(text: string, { words, harmless }: AbsoluteWords): string[] {
  const rest = harmless.reduce((left, compound) => left.replaceAll(compound, ' '), text).replace(/“[^”]*”/g, ' ');
  return words.filter((word) => rest.includes(word));
}

export const noAbsolutes: Assertion = {
  rule: 'no-absolutes',
  check(content, { absolute }) {
    return chineseIn(content).flatMap(({ file, field, text }) =>
      absoluteIn(text, absolute).map((word) => ({
        file,
        field,
        expected: 'no absolute word',
        got: `"${word}"`,
        write: 'what the data show; a harmless compound goes into src/tools/absolute-words.yaml',
      })),
    );
  },
};

const CHINESE = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef\\u201c\\u201d]';
const LATIN = '[A-Za-z0-9{}%+.-]';
const TYPED_SPACE = new RegExp(`.{0,4}(${CHINESE}[ \\u00a0]+${LATIN}|${LATIN}[ \\u00a0]+${CHINESE}).{0,4}`, 'u');

export const noTypedSpaces: Assertion = {
  rule: 'no-typed-spaces',
  check(content) {
    return chineseIn(content).flatMap(({ file, field, text }): Fault[] => {
      const [found] = TYPED_SPACE.exec(text) ?? [];
      if (found === undefined) return [];
      return [
        {
          file,
          field,
          expected: 'no space between Chinese and Latin or digits',
          got: `"${found}"`,
          write: 'the two side by side',
        },
      ];
    });
  },
};
