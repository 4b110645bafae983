import { idSchema } from './common.ts';
import { z } from './zod.ts';

const wordsShape = z.strictObject({
  zh: z.array(z.string().min(1)).default([]),
  en: z.array(z.string().min(1)).default([]),
});

const pathSchema = z.string().regex(/^\/.*\/$/, 'write a path such as /guides/apply/');

/** Content of the search in addition to the text of the pages. */
export const searchSchema = z.strictObject({
  /** Pages that are suggested before anything is typed, paths without language. */
  start: z.array(pathSchema).min(1),
  /** Sections of long pages that are entries of their own; their words are <page>.<id> and pageName.<page>. */
  parts: z.array(z.strictObject({ page: idSchema, ids: z.array(z.string().regex(/^[A-Za-z0-9-]+$/)).min(1) })),
  /** Words with the same meaning. A query with one of them also finds the others. */
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

/** Lists of links that a page can be in. */
const LINK_LISTS = ['top', 'foot', 'not-found'] as const;
export type LinkList = (typeof LINK_LISTS)[number];

/** A page that is not built from a record of its own. */
export const pageSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*$/)
    .describe(
      'Id of the page. Its words are pageName.<id> and pageText.<id>, and nav.<id> if it is in a list of links.',
    ),
  path: z
    .string()
    .regex(/^\/(.*\/)?$/)
    .describe('Path without language.'),
  in: z.array(z.enum(LINK_LISTS)).default([]).describe('Lists of links that name the page, in the order of this file.'),
  terms: z.array(z.string()).optional().describe('Ids of glossary terms that the page links to, in this order.'),
  presets: z
    .array(idSchema)
    .optional()
    .describe('Ids of presets that each provider profile calculates, in this order.'),
});
