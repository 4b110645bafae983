import { bilingualSchema, idSchema, sourceIdsSchema } from './common.ts';
import { z } from './zod.ts';

export const CODE_CATEGORIES = [
  'success',
  'cardholder',
  'issuer',
  'merchant',
  'terminal',
  'acquirer',
  'network',
] as const;

/** no: not again with this card; once: one more try; later: after a minute or two; after-fix: when what was wrong is
 * put right; query-first: the result is unknown, look it up before anything; not-needed: it went through. */
export const RETRIES = ['no', 'once', 'later', 'after-fix', 'query-first', 'not-needed'] as const;

/** current: in the table of 2014–15; legacy: only in the older one; offline, file, flow: not seen at a till. */
export const CODE_STATES = ['current', 'legacy', 'offline', 'file', 'flow'] as const;

/** One response code of field 39 (UnionPay), as a terminal prints it. */
export const responseCodeSchema = z.strictObject({
  code: z.string().regex(/^[0-9A-Z]{2}$/, 'write two characters, quoted, such as "05"'),
  meaning: bilingualSchema,
  action: bilingualSchema,
  category: z.enum(CODE_CATEGORIES),
  retry: z.enum(RETRIES),
  /** How often the same payment may be tried again. */
  tries: z.int().min(0).max(1),
  status: z.enum(CODE_STATES),
  /** The page that says what to do. */
  leaf: idSchema,
  /** Where sources disagree, or vendors use the code for something else. */
  conflict: bilingualSchema.optional(),
  /** Further sources seen that are not named here. */
  otherSources: z.int().nonnegative().default(0),
  sources: sourceIdsSchema,
});
export type ResponseCode = z.infer<typeof responseCodeSchema>;
