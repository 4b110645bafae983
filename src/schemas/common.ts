import { z } from './zod.ts';

/** Record id or file name: lower-case words joined by hyphens. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write lower-case letters and digits joined by hyphens');

/** ISO day. Requires quotes in YAML, because an unquoted day becomes a Date. */
export const isoDateSchema = z.iso.date('write a quoted day such as "2026-11-22"');

const partialDateHint = 'write "2024", "2024-09" or "2024-09-10", quoted';

/** ISO year, month or day, as exact as the source. */
export const partialDateSchema = z
  .string(partialDateHint)
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, partialDateHint);

/** The same text in Chinese and English. */
export const bilingualSchema = z.strictObject({
  zh: z.string().trim().min(1, 'write the Chinese words'),
  en: z.string().trim().min(1, 'write the English words'),
});

export type Bilingual = z.infer<typeof bilingualSchema>;

const sourceIdsHint = 'write at least one id of a record in content/sources/';

/** Ids of records in content/sources/. A statement about the world needs at least one. */
export const sourceIdsSchema = z.array(idSchema, sourceIdsHint).min(1, sourceIdsHint);
