import { bilingualSchema, idSchema } from './common.ts';
import { ACTORS, basisShape, scriptSchema, sourcedTextSchema } from './sourced-text.ts';
import { z } from './zod.ts';

/** Layers in which a problem can be. */
const LAYERS = ['cardholder', 'merchant', 'operator', 'terminal', 'system', 'unknown', 'fraud', 'money'] as const;

/** A result of the diagnosis: the problem, what to do and whom to contact. File content/diagnosis/<id>.yaml. */
export const leafSchema = z.strictObject({
  /** Title in the words of a cashier. */
  title: bilingualSchema,
  layer: z.enum(LAYERS),
  /** Signs that the cashier sees. */
  symptom: bilingualSchema,
  /** Cause of the problem. */
  cause: sourcedTextSchema,
  /** Correction of a common wrong belief. */
  correction: sourcedTextSchema.optional(),
  /** Ways for this customer to pay, or the reason why the shop should take no more sales. */
  saveTheSale: z.array(sourcedTextSchema).min(1),
  /**
   * Checks from cheap to costly. `ok` and `notOk` say what follows. `to` is the result that a failed check suggests.
   */
  checks: z
    .array(
      z.strictObject({
        step: sourcedTextSchema,
        ok: bilingualSchema.optional(),
        notOk: bilingualSchema.optional(),
        to: idSchema.optional(),
      }),
    )
    .min(1),
  actsFirst: z.array(z.enum(ACTORS)).min(1),
  say: z.array(scriptSchema).min(1),
  never: z.array(sourcedTextSchema).min(1),
  evidence: z.array(sourcedTextSchema).min(1),
  escalate: z.array(z.strictObject({ when: bilingualSchema, to: sourcedTextSchema })).min(1),
  alsoCheck: z.array(idSchema).default([]),
  ...basisShape,
});
export type Leaf = z.infer<typeof leafSchema>;

/** Target of an answer or a message: a result or a question. */
const targetSchema = z.union([z.strictObject({ leaf: idSchema }), z.strictObject({ question: idSchema })]);
export type Target = z.infer<typeof targetSchema>;

/** A question of the diagnosis. The diagnosis starts with the first one of the file. */
export const questionSchema = z.strictObject({
  id: idSchema,
  ask: bilingualSchema,
  help: sourcedTextSchema.optional(),
  answers: z
    .array(z.strictObject({ id: idSchema, text: bilingualSchema, hint: bilingualSchema.optional(), to: targetSchema }))
    .min(2),
});
export type Question = z.infer<typeof questionSchema>;

/** Text on a screen, slip or notice, with its target in the diagnosis. */
export const messageSchema = z.strictObject({
  id: idSchema,
  /** The text as shown or typed, in each language. Pages print the first one. */
  words: z.strictObject({ zh: z.array(z.string().min(1)).min(1), en: z.array(z.string().min(1)).min(1) }),
  to: targetSchema,
});
