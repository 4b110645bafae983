import { z } from './zod.ts';

const wordsShape = z.strictObject({
  zh: z.array(z.string().min(1)).default([]),
  en: z.array(z.string().min(1)).default([]),
});

/** What the search knows beside the text of the pages. */
export const searchSchema = z.strictObject({
  /** Words that mean the same to a reader; a query with one is looked up with the others too. */
  synonyms: z.array(z.array(z.string().min(1)).min(2)),
  /** Words that lead to a page or a heading: other names, pinyin, questions as people type them. */
  aliases: z.array(
    z.strictObject({
      to: z.string().regex(/^\/.*\/(#[A-Za-z0-9-]+)?$/, 'write a path such as /guides/apply/#papers'),
      words: wordsShape,
    }),
  ),
});
export type SearchRecord = z.infer<typeof searchSchema>;

/** A page that is not built from a record of its own. */
export const pageSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  path: z.string().regex(/^\/(.*\/)?$/),
});
export type FixedPage = z.infer<typeof pageSchema>;
