import { bilingualSchema, idSchema, isoDateSchema, sourceIdsSchema } from './common.ts';
import { z } from './zod.ts';

/** A glossary term. Code and pages refer to it by its id. */
export const termSchema = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  group: z.string().min(1),
  term: bilingualSchema,
  definition: bilingualSchema,
});

/** A law or regulation that the site refers to. */
export const regulationSchema = z.strictObject({
  id: idSchema,
  name: bilingualSchema,
  number: bilingualSchema.optional(),
  effective: isoDateSchema.optional(),
  says: bilingualSchema,
  /** What is uncertain about it, if anything. */
  doubt: bilingualSchema.optional(),
  sources: sourceIdsSchema,
});
export type Regulation = z.infer<typeof regulationSchema>;

/** A rule of this site with the tests that enforce it. If no test can, `heldBy` is empty and `says` gives the reason. */
export const siteRuleSchema = z.strictObject({
  id: z.string().regex(/^[A-Z]\d$/),
  group: z.enum(['neutral', 'order', 'cost', 'data', 'score', 'correction', 'access', 'privacy', 'language']),
  says: bilingualSchema,
  heldBy: z.array(z.string().regex(/^(tests|src)\/.+\.test\.tsx?$/, 'write the path of a test file')),
});

/** A dated change of the site. Entries are never removed. */
export const changeSchema = z.strictObject({
  date: isoDateSchema,
  kind: z.enum(['correction', 'price', 'content', 'rule', 'site']),
  provider: idSchema.optional(),
  text: bilingualSchema,
});
