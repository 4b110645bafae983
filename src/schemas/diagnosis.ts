import { bilingualSchema, idSchema } from './common.ts';
import { ACTORS, basisShape, saidSchema, scriptSchema } from './said.ts';
import { z } from './zod.ts';

/** Where the trouble sits. */
export const LAYERS = [
  'cardholder',
  'merchant',
  'operator',
  'terminal',
  'system',
  'unknown',
  'fraud',
  'money',
] as const;

/** The end of a diagnosis: what it is, what to do, whom to tell. File content/diagnosis/<id>.yaml. */
export const leafSchema = z.strictObject({
  /** As somebody at the till would put it. */
  title: bilingualSchema,
  layer: z.enum(LAYERS),
  /** What one sees. */
  symptom: bilingualSchema,
  /** Why it happens. */
  cause: saidSchema,
  /** What the article or common belief has wrong about it, put right. */
  correction: saidSchema.optional(),
  /** How this customer can still pay, or why no more sales should be taken. */
  saveTheSale: z.array(saidSchema).min(1),
  /** In order, from cheap to costly; `ok` and `notOk` say what follows, `to` the leaf that it points to when not ok. */
  checks: z
    .array(
      z.strictObject({
        step: saidSchema,
        ok: bilingualSchema.optional(),
        notOk: bilingualSchema.optional(),
        to: idSchema.optional(),
      }),
    )
    .min(1),
  actsFirst: z.array(z.enum(ACTORS)).min(1),
  say: z.array(scriptSchema).min(1),
  never: z.array(saidSchema).min(1),
  evidence: z.array(saidSchema).min(1),
  escalate: z.array(z.strictObject({ when: bilingualSchema, to: saidSchema })).min(1),
  alsoCheck: z.array(idSchema).default([]),
  ...basisShape,
});
export type Leaf = z.infer<typeof leafSchema>;

/** Where an answer or a message leads. */
export const targetSchema = z.union([z.strictObject({ leaf: idSchema }), z.strictObject({ question: idSchema })]);
export type Target = z.infer<typeof targetSchema>;

/** A question of the diagnosis; the first in the file is where it starts. */
export const questionSchema = z.strictObject({
  id: idSchema,
  ask: bilingualSchema,
  help: saidSchema.optional(),
  answers: z
    .array(z.strictObject({ id: idSchema, text: bilingualSchema, hint: bilingualSchema.optional(), to: targetSchema }))
    .min(2),
});
export type Question = z.infer<typeof questionSchema>;

/** Words that a screen, a slip or a notice shows, and where they lead. */
export const messageSchema = z.strictObject({
  id: idSchema,
  /** The words as they are shown or typed, in either language; the first is the one that is printed. */
  words: z.strictObject({ zh: z.array(z.string().min(1)).min(1), en: z.array(z.string().min(1)).min(1) }),
  to: targetSchema,
});
export type Message = z.infer<typeof messageSchema>;
