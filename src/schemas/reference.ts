import { bilingualSchema, idSchema, isoDateSchema, sourceIdsSchema } from './common.ts';
import { z } from './zod.ts';

/** A term of the trade. The id is the one name that code and pages use for it. */
export const termSchema = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  group: z.string().min(1),
  term: bilingualSchema,
  definition: bilingualSchema,
});
export type Term = z.infer<typeof termSchema>;

/** A rule of law or regulation that the site leans on. */
export const regulationSchema = z.strictObject({
  id: idSchema,
  name: bilingualSchema,
  number: bilingualSchema.optional(),
  effective: isoDateSchema.optional(),
  says: bilingualSchema,
  /** What is not certain about it, if anything. */
  doubt: bilingualSchema.optional(),
  sources: sourceIdsSchema,
});
export type Regulation = z.infer<typeof regulationSchema>;

/** One of our own rules, and the test that holds it (`none` when nothing can hold it yet, with the reason in says). */
export const siteRuleSchema = z.strictObject({
  id: z.string().regex(/^[A-Z]\d$/),
  group: z.enum(['neutral', 'order', 'cost', 'data', 'score', 'correction', 'access', 'privacy', 'language']),
  says: bilingualSchema,
  heldBy: z.array(z.string().regex(/^(tests|src)\/.+\.test\.tsx?$/, 'write the path of a test file')),
});
export type SiteRule = z.infer<typeof siteRuleSchema>;

/** A dated correction or price change. Entries are never removed. */
export const changeSchema = z.strictObject({
  date: isoDateSchema,
  kind: z.enum(['correction', 'price', 'content', 'rule', 'site']),
  provider: idSchema.optional(),
  text: bilingualSchema,
});
export type Change = z.infer<typeof changeSchema>;
