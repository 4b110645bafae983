import { bilingualSchema, idSchema, isoDateSchema } from './common.ts';
import { PROVIDER_KINDS } from './provider.ts';
import { basisShape, saidSchema, scriptSchema } from './said.ts';
import { z } from './zod.ts';

/** The kinds of merchant whose papers differ. */
export const MERCHANT_TYPES = ['company', 'sole', 'micro'] as const;

const needSchema = z.enum(['yes', 'when', 'no']);

const block = <Kind extends string, Shape extends z.core.$ZodShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ kind: z.literal(kind), ...shape });

/** One piece of a guide. */
export const blockSchema = z.discriminatedUnion('kind', [
  block('text', { text: saidSchema }),
  block('note', { text: saidSchema }),
  block('warning', { text: saidSchema }),
  block('steps', { items: z.array(z.strictObject({ title: bilingualSchema, text: saidSchema })).min(2) }),
  block('list', { items: z.array(saidSchema).min(1) }),
  /** Boxes to tick on paper. */
  block('ticks', { items: z.array(saidSchema).min(1) }),
  block('table', {
    head: z.array(bilingualSchema).min(2),
    rows: z.array(z.strictObject({ cells: z.array(bilingualSchema).min(2), ...basisShape })).min(1),
  }),
  block('say', scriptSchema.shape),
  /** Papers by kind of merchant: needed, needed in some cases (`when` says which), not needed. */
  block('papers', {
    items: z
      .array(
        z.strictObject({
          id: idSchema,
          what: saidSchema,
          need: z.strictObject({ company: needSchema, sole: needSchema, micro: needSchema }),
          when: bilingualSchema.optional(),
          mistake: bilingualSchema,
        }),
      )
      .min(1),
  }),
  /** Cases such as scams, each with an anchor of its own. */
  block('cases', {
    items: z
      .array(
        z.strictObject({
          id: idSchema,
          title: bilingualSchema,
          how: saidSchema,
          flag: saidSchema,
          act: saidSchema,
        }),
      )
      .min(1),
  }),
]);
export type Block = z.infer<typeof blockSchema>;

/** A guide. File content/guides/<slug>.yaml. */
export const guideSchema = z.strictObject({
  title: bilingualSchema,
  order: z.int().min(1).describe('Place in the list of guides, from 1: the order in which a merchant needs them.'),
  /** For lists and search engines, one sentence. */
  description: bilingualSchema,
  /** The short answer that stands first. */
  answer: saidSchema,
  /** When it was last gone through against its sources. */
  checkedOn: isoDateSchema,
  sections: z
    .array(z.strictObject({ id: idSchema, title: bilingualSchema, blocks: z.array(blockSchema).min(1) }))
    .min(2),
  /** Pages to read next, paths without language. */
  next: z.array(z.string().regex(/^\/.*\/(#[a-z0-9-]+)?$/i, 'write a path such as /guides/apply/')).min(1),
  /** Kinds of provider on whose profiles it is named; none when it concerns no provider in particular. */
  forKinds: z.array(z.enum(PROVIDER_KINDS)).default([]),
});
export type Guide = z.infer<typeof guideSchema>;
