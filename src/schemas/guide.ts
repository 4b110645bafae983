import { bilingualSchema, idSchema, isoDateSchema } from './common.ts';
import { PROVIDER_KINDS } from './provider.ts';
import { basisShape, scriptSchema, sourcedTextSchema } from './sourced-text.ts';
import { z } from './zod.ts';

/** Kinds of merchant that need different papers. */
export const MERCHANT_TYPES = ['company', 'sole', 'micro'] as const;

const needSchema = z.enum(['yes', 'when', 'no']);

const block = <Kind extends string, Shape extends z.core.$ZodShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ kind: z.literal(kind), ...shape });

/** One block of a guide. */
const blockSchema = z.discriminatedUnion('kind', [
  block('text', { text: sourcedTextSchema }),
  block('note', { text: sourcedTextSchema }),
  block('warning', { text: sourcedTextSchema }),
  block('steps', { items: z.array(z.strictObject({ title: bilingualSchema, text: sourcedTextSchema })).min(2) }),
  block('list', { items: z.array(sourcedTextSchema).min(1) }),
  /** Checklist for printing. */
  block('ticks', { items: z.array(sourcedTextSchema).min(1) }),
  block('table', {
    head: z.array(bilingualSchema).min(2),
    rows: z.array(z.strictObject({ cells: z.array(bilingualSchema).min(2), ...basisShape })).min(1),
  }),
  block('say', scriptSchema.shape),
  /** Papers by kind of merchant: needed, needed in some cases (`when` names them), or not needed. */
  block('papers', {
    items: z
      .array(
        z.strictObject({
          id: idSchema,
          what: sourcedTextSchema,
          need: z.strictObject({ company: needSchema, sole: needSchema, micro: needSchema }),
          when: bilingualSchema.optional(),
          mistake: bilingualSchema,
        }),
      )
      .min(1),
  }),
  /** Cases such as scams; each has its own anchor. */
  block('cases', {
    items: z
      .array(
        z.strictObject({
          id: idSchema,
          title: bilingualSchema,
          how: sourcedTextSchema,
          flag: sourcedTextSchema,
          act: sourcedTextSchema,
        }),
      )
      .min(1),
  }),
]);
export type Block = z.infer<typeof blockSchema>;

/** A guide. Its file is content/guides/<slug>.yaml. */
export const guideSchema = z.strictObject({
  title: bilingualSchema,
  order: z.int().min(1).describe('Place in the list of guides, from 1: the order in which a merchant needs them.'),
  /** One sentence for lists and search engines. */
  description: bilingualSchema,
  /** Short answer at the top of the page. */
  answer: sourcedTextSchema,
  /** Day of the last check against the sources. */
  checkedOn: isoDateSchema,
  sections: z
    .array(z.strictObject({ id: idSchema, title: bilingualSchema, blocks: z.array(blockSchema).min(1) }))
    .min(2),
  /** Paths, without language, of the pages to read next. */
  next: z.array(z.string().regex(/^\/.*\/(#[a-z0-9-]+)?$/i, 'write a path such as /guides/apply/')).min(1),
  /** Kinds of provider whose profiles link to the guide. */
  forKinds: z.array(z.enum(PROVIDER_KINDS)).default([]),
});
export type Guide = z.infer<typeof guideSchema>;
