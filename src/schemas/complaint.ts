import { bilingualSchema, idSchema } from './common.ts';
import { saidSchema } from './said.ts';
import { z } from './zod.ts';

/** One rung of the ladder. */
export const rungSchema = z.strictObject({
  id: idSchema,
  when: bilingualSchema,
  to: bilingualSchema,
  /** How to reach them. */
  how: saidSchema,
  bring: z.array(bilingualSchema).min(1),
  /** How long they have, and what the route cannot do. */
  limit: saidSchema,
});
export type Rung = z.infer<typeof rungSchema>;

const fieldSchema = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  label: bilingualSchema,
  hint: bilingualSchema.optional(),
  /** How many lines the field has. */
  lines: z.int().min(1).max(12).default(1),
});

/** A letter with holes `{field}`; a hole nobody filled prints as a line to write on. */
export const letterSchema = z.strictObject({
  id: idSchema,
  title: bilingualSchema,
  /** When this letter is the right one. */
  use: saidSchema,
  fields: z.array(fieldSchema).min(1),
  body: bilingualSchema,
});
export type Letter = z.infer<typeof letterSchema>;

export const complaintSchema = z.strictObject({
  ladder: z.array(rungSchema).min(1),
  letters: z.array(letterSchema).min(1),
  /** Fields of the incident sheet, in order. */
  incident: z.strictObject({ fields: z.array(fieldSchema).min(1), warning: bilingualSchema }),
});
export type Complaint = z.infer<typeof complaintSchema>;
