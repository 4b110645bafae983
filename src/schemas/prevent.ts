import { bilingualSchema, idSchema } from './common.ts';
import { ACTORS, basisShape, saidSchema, scriptSchema } from './said.ts';
import { z } from './zod.ts';

export const RHYTHMS = ['open', 'close', 'next-day', 'week', 'month', 'quarter', 'half-year', 'year', 'hire'] as const;

/** A task that comes round. */
export const taskSchema = z.strictObject({
  id: idSchema,
  /** PREV-D1 and so on; the letter says what it is for. */
  code: z.string().regex(/^PREV-[A-Z]\d$/, 'write a code such as PREV-D1'),
  when: z.array(z.enum(RHYTHMS)).min(1),
  task: saidSchema,
  who: z.array(z.enum([...ACTORS, 'all'])).min(1),
  /** What is written down. */
  record: bilingualSchema,
});
export type Task = z.infer<typeof taskSchema>;

/** Something that each of the staff has learnt. */
export const lessonSchema = z.strictObject({ id: idSchema, lesson: saidSchema });
export type Lesson = z.infer<typeof lessonSchema>;

/** What to do when taking payments stops. */
export const contingencySchema = z.strictObject({
  levels: z
    .array(z.strictObject({ id: idSchema, name: bilingualSchema, sign: saidSchema, act: z.array(saidSchema).min(1) }))
    .min(1),
  fallbacks: z.array(saidSchema).min(1),
  paper: z.array(saidSchema).min(1),
  roles: z.array(z.strictObject({ role: bilingualSchema, does: bilingualSchema })).min(1),
  scripts: z.array(scriptSchema).min(1),
  /** The sign to print for the door or the till: a heading and lines. */
  sign: z.strictObject({ heading: bilingualSchema, lines: z.array(bilingualSchema).min(1) }),
  after: z.array(saidSchema).min(1),
});
export type Contingency = z.infer<typeof contingencySchema>;

export const preventSchema = z.strictObject({
  /** The three habits that prevent most, each with the page that helps. */
  habits: z.array(z.strictObject({ text: bilingualSchema, href: z.string() })).length(3),
  tasks: z.array(taskSchema).min(1),
  lessons: z.array(lessonSchema).min(1),
  contingency: contingencySchema,
});
export type Prevent = z.infer<typeof preventSchema>;

/** A bound: the indicator calls when its value is beyond it. Shares as ppm of 1, hours, days, or fen. */
const boundSchema = z.strictObject({ above: z.number().optional(), below: z.number().optional() });

/**
 * An indicator. share: `numerator ÷ (denominator − minus)`; value: the number itself; difference: first less the rest.
 * sample: few cases prove nothing, so the interval is shown and nothing is raised below 30; census: all cases are known.
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
  /** The thresholds in words, with what they leave out. */
  thresholds: bilingualSchema,
  /** What to do when it calls. */
  respond: saidSchema,
  ...basisShape,
});
export type Indicator = z.infer<typeof indicatorSchema>;
