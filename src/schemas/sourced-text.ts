import { bilingualSchema, idSchema, sourceIdsSchema } from './common.ts';
import { z } from './zod.ts';

/** Evidence of a claim: ids of content/regulation.yaml and of content/sources/. Our own advice has neither. */
export const basisShape = {
  rules: z.array(idSchema).min(1, 'write at least one id of regulation.yaml, or leave the field out').optional(),
  sources: sourceIdsSchema.optional(),
};

/**
 * Text for readers with its evidence. Two kinds of markup are allowed: `**strong**` and `[words](/path/)`, where the
 * path has no language.
 */
export const sourcedTextSchema = z.strictObject({ ...bilingualSchema.shape, ...basisShape });
export type SourcedText = z.infer<typeof sourcedTextSchema>;

/** People and bodies that act on a problem. */
export const ACTORS = ['cashier', 'manager', 'finance', 'owner', 'cardholder', 'acquirer', 'issuer', 'police'] as const;

/** Who a script is spoken or sent to. */
export const LISTENERS = ['customer', 'acquirer', 'issuer', 'staff', 'police', 'caller'] as const;

/** Words to say or send, ready to copy. */
export const scriptSchema = z.strictObject({ to: z.enum(LISTENERS), text: bilingualSchema });
