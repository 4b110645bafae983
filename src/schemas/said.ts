import { bilingualSchema, idSchema, sourceIdsSchema } from './common.ts';
import { z } from './zod.ts';

/** What a claim rests on: ids of content/regulation.yaml and of content/sources/. Advice of our own has neither. */
export const basisShape = {
  rules: z.array(idSchema).min(1, 'write at least one id of regulation.yaml, or leave the field out').optional(),
  sources: sourceIdsSchema.optional(),
};

/**
 * Words for a reader, with what they rest on. Two marks are understood inside them: `**strong**` and
 * `[words](/path/)`, the path without language.
 */
export const saidSchema = z.strictObject({ ...bilingualSchema.shape, ...basisShape });
export type Said = z.infer<typeof saidSchema>;

/** Who does something about it. */
export const ACTORS = ['cashier', 'manager', 'finance', 'owner', 'cardholder', 'acquirer', 'issuer', 'police'] as const;

/** Whom a script is for. */
export const LISTENERS = ['customer', 'acquirer', 'issuer', 'staff', 'police', 'caller'] as const;

/** Words to say or to send, ready to copy. */
export const scriptSchema = z.strictObject({ to: z.enum(LISTENERS), text: bilingualSchema });
