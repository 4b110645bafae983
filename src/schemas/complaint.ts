import { bilingualSchema, idSchema } from './common.ts';
import { sourcedTextSchema } from './sourced-text.ts';
import { z } from './zod.ts';

/** One step of the complaint ladder. */
const stepSchema = z.strictObject({
  id: idSchema,
  when: bilingualSchema,
  to: bilingualSchema,
  /** Ways to reach the body in `to`. */
  how: sourcedTextSchema,
  bring: z.array(bilingualSchema).min(1),
  /** Deadline of the body, and what this step cannot achieve. */
  limit: sourcedTextSchema,
});

const fieldSchema = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  label: bilingualSchema,
  hint: bilingualSchema.optional(),
  /** Number of lines of the input. */
  lines: z.int().min(1).max(12).default(1),
});

/** A letter with placeholders `{field}`. An empty field prints as a line to write on. */
const letterSchema = z.strictObject({
  id: idSchema,
  title: bilingualSchema,
  /** When to use this letter. */
  use: sourcedTextSchema,
  fields: z.array(fieldSchema).min(1),
  body: bilingualSchema,
});
export type Letter = z.infer<typeof letterSchema>;

export const complaintSchema = z.strictObject({
  ladder: z.array(stepSchema).min(1),
  letters: z.array(letterSchema).min(1),
  /** Fields of the incident sheet, in display order. */
  incident: z.strictObject({ fields: z.array(fieldSchema).min(1), warning: bilingualSchema }),
});
