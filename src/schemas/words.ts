import { z } from './zod.ts';

/** True if the key is the gap between two sentences, which is empty in Chinese. Every other key needs words. */
const mayBeBlank = (key: string): boolean => key.endsWith('.space');

/** Interface words of one language: flat dotted keys such as `cost.atLeast`, with `{name}` as a placeholder. */
export const wordsSchema = z
  .record(
    z.string().regex(/^[a-z][A-Za-z0-9]*(\.[A-Za-z0-9_-]+)+$/, 'write a flat dotted key such as cost.atLeast'),
    z.string('write the words as text, in quotes when they look like something else'),
  )
  .superRefine((words, context) => {
    for (const [key, text] of Object.entries(words))
      if (text.trim() === '' && !mayBeBlank(key))
        context.addIssue({ code: 'custom', path: [key], message: 'write the words' });
  });

export type Words = z.infer<typeof wordsSchema>;

/** Key of an interface word. src/tools/word-types.ts generates the union from content/i18n/zh.yaml. */
export type WordKey = InterfaceWordKey;

/** Part of a key before one of its dots: `refund` and `refund.pick` for `refund.pick.never`. */
export type WordPrefix = InterfaceWordPrefix;
