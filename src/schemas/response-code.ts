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

/**
 * Retry rules. no: not with this card; once: one more try; later: after a minute or two; after-fix: after the cause is
 * fixed; query-first: the result is unknown, so query it first; not-needed: the payment succeeded.
 */
const RETRIES = ['no', 'once', 'later', 'after-fix', 'query-first', 'not-needed'] as const;

/** current: in the table of 2014–15; legacy: only in the older table; offline, file, flow: never shown to a cashier. */
const CODE_STATES = ['current', 'legacy', 'offline', 'file', 'flow'] as const;

/** A response code of field 39 (UnionPay), as terminals print it. */
export const responseCodeSchema = z.strictObject({
  code: z.string().regex(/^[0-9A-Z]{2}$/, 'write two characters, quoted, such as "05"'),
  meaning: bilingualSchema,
  action: bilingualSchema,
  category: z.enum(CODE_CATEGORIES),
  retry: z.enum(RETRIES),
  /** Number of retries that are allowed. */
  tries: z.int().min(0).max(1),
  status: z.enum(CODE_STATES),
  /** Id of the diagnosis result that says what to do. */
  leaf: idSchema,
  /** Where sources disagree, or vendors give the code another meaning. */
  conflict: bilingualSchema.optional(),
  /** Number of further sources that are not listed. */
  otherSources: z.int().nonnegative().default(0),
  sources: sourceIdsSchema,
});
export type ResponseCode = z.infer<typeof responseCodeSchema>;
