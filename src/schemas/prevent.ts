import { bilingualSchema, idSchema } from './common.ts';
import { ACTORS, basisShape, scriptSchema, sourcedTextSchema } from './sourced-text.ts';
import { z } from './zod.ts';

export const RHYTHMS = ['open', 'close', 'next-day', 'week', 'month', 'quarter', 'half-year', 'year', 'hire'] as const;

/** A recurring task. */
const taskSchema = z.strictObject({
  id: idSchema,
  /** Code such as PREV-D1; the letter names the kind of task. */
  code: z.string().regex(/^PREV-[A-Z]\d$/, 'write a code such as PREV-D1'),
  when: z.array(z.enum(RHYTHMS)).min(1),
  task: sourcedTextSchema,
  who: z.array(z.enum([...ACTORS, 'all'])).min(1),
  /** What to record. */
  record: bilingualSchema,
});

/** A lesson for every member of staff. */
const lessonSchema = z.strictObject({ id: idSchema, lesson: sourcedTextSchema });

/** Plan for when payments cannot be taken. */
const contingencySchema = z.strictObject({
  levels: z
    .array(
      z.strictObject({
        id: idSchema,
        name: bilingualSchema,
        sign: sourcedTextSchema,
        act: z.array(sourcedTextSchema).min(1),
      }),
    )
    .min(1),
  fallbacks: z.array(sourcedTextSchema).min(1),
  paper: z.array(sourcedTextSchema).min(1),
  roles: z.array(z.strictObject({ role: bilingualSchema, does: bilingualSchema })).min(1),
  scripts: z.array(scriptSchema).min(1),
  /** Sign to print for the door or the till. */
  sign: z.strictObject({ heading: bilingualSchema, lines: z.array(bilingualSchema).min(1) }),
  after: z.array(sourcedTextSchema).min(1),
});

export const preventSchema = z.strictObject({
  /** The three most useful habits, each with a link to a page. */
  habits: z.array(z.strictObject({ text: bilingualSchema, href: z.string() })).length(3),
  tasks: z.array(taskSchema).min(1),
  lessons: z.array(lessonSchema).min(1),
  contingency: contingencySchema,
});

/** Limits of an indicator. Shares and rates are fractions of 1, amounts are in fen, times in hours or days. */
const boundSchema = z.strictObject({ above: z.number().optional(), below: z.number().optional() });

/**
 * An indicator. `src/guidance/README.md` has the formula of each kind.
 * sample: a share has a confidence interval, and no level below 30 cases; census: all cases are known.
 */
export const indicatorSchema = z.strictObject({
  id: idSchema,
  name: bilingualSchema,
  formula: bilingualSchema,
  kind: z.enum(['share', 'average', 'value', 'difference', 'rate']),
  unit: z.enum(['percent', 'hours', 'days', 'yuan']),
  counts: z.enum(['sample', 'census']),
  inputs: z.array(z.strictObject({ id: idSchema, label: bilingualSchema, hint: bilingualSchema.optional() })).min(1),
  watch: boundSchema,
  act: boundSchema,
  /** The limits in words, with what they do not cover. */
  thresholds: bilingualSchema,
  /** What to do beyond the limit. */
  respond: sourcedTextSchema,
  ...basisShape,
});
export type Indicator = z.infer<typeof indicatorSchema>;
