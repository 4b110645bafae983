import { NEEDS, type Need } from './channels.ts';
import { bilingualSchema, idSchema } from './common.ts';
import { presetSchema } from './preset.ts';
import { z } from './zod.ts';

/** The seven criteria, in the order in which every page lists them. */
export const CRITERIA = ['legality', 'stability', 'security', 'functions', 'price', 'service', 'reviews'] as const;
export type CriterionId = (typeof CRITERIA)[number];

/** Gates come before points. In the order of G1 to G7. */
export const GATES = ['licence', 'region', 'party', 'terminal', 'fees', 'alarm', 'harm'] as const;
export type GateId = (typeof GATES)[number];

/** Levels of a sub-score; each has a written anchor, and nothing stands between two of them by feeling. */
export const LEVELS = [100, 75, 50, 25, 0] as const;

export const CLASSES = ['recommended', 'consider', 'careful', 'avoid', 'insufficient'] as const;
export type ClassId = (typeof CLASSES)[number];

/** Sub-scores that a rule makes from other facts; the rest are entered with their sources in the provider records. */
export const DERIVATIONS = ['licence', 'penalties', 'functions', 'margin'] as const;
export type Derivation = (typeof DERIVATIONS)[number];

const percent = z.int().min(0).max(100);
const byNeed = z.strictObject(
  Object.fromEntries(NEEDS.map((need) => [need, z.int().min(0).max(3)])) as Record<Need, z.ZodInt>,
);
const byCriterion = z
  .strictObject(Object.fromEntries(CRITERIA.map((id) => [id, percent])) as Record<CriterionId, typeof percent>)
  .refine((weights) => Object.values(weights).reduce((sum, weight) => sum + weight, 0) === 100, {
    message: 'weights must add up to 100',
  });

const subSchema = z.strictObject({
  id: idSchema,
  name: bilingualSchema,
  /** Share inside its criterion; the shares of a criterion add up to 100. */
  weight: percent,
  /** Days after which evidence that nobody read again widens by 25 on each side. */
  limitDays: z.int().positive(),
  derived: z.enum(DERIVATIONS).optional(),
  /** About a terminal: does not apply to a wallet that works without one. */
  needsTerminal: z.boolean().default(false),
  /** What a provider must show for each level. */
  levels: z.strictObject(
    Object.fromEntries(LEVELS.map((level) => [level, bilingualSchema])) as Record<
      `${(typeof LEVELS)[number]}`,
      typeof bilingualSchema
    >,
  ),
  /** What counts as evidence. */
  counts: bilingualSchema,
  /** What would narrow the range: the proof a reader can send. */
  narrows: bilingualSchema,
});

const criterionSchema = z
  .strictObject({
    id: z.enum(CRITERIA),
    name: bilingualSchema,
    about: bilingualSchema,
    subs: z.array(subSchema).min(1),
  })
  .refine((criterion) => criterion.subs.reduce((sum, { weight }) => sum + weight, 0) === 100, {
    message: 'the weights of subs must add up to 100',
    path: ['subs'],
  });

/** A list that names each id once, in the order of `ids`. */
const inOrder = <Item extends z.ZodType<{ id: string }>>(item: Item, ids: readonly string[]) =>
  z.array(item).refine((list) => list.length === ids.length && list.every(({ id }, index) => id === ids[index]), {
    message: `list ${ids.join(', ')}, each once, in this order`,
  });

const gateSchema = z.strictObject({
  id: z.enum(GATES),
  code: z.string().regex(/^G[1-7]$/),
  name: bilingualSchema,
  test: bilingualSchema,
  onFail: bilingualSchema,
  onUnknown: bilingualSchema,
});

const classSchema = z.strictObject({ id: z.enum(CLASSES), name: bilingualSchema, means: bilingualSchema });

const merchantSchema = z.strictObject({
  id: idSchema,
  name: bilingualSchema,
  why: bilingualSchema,
  weights: byCriterion,
  needs: byNeed,
});

/** The method of scoring: what is asked, how it counts, and when nothing is scored at all. */
export const criteriaFileSchema = z.strictObject({
  /** Raised whenever the same evidence would give another score. */
  version: z.int().positive(),
  /** Spread of the weights that are tried: higher keeps closer to the reader's. */
  concentration: z.int().positive(),
  draws: z.int().positive(),
  seed: z.int().nonnegative(),
  /** Numbers of the classes: percent points of score, completeness in percent. */
  thresholds: z.strictObject({
    recommended: z.strictObject({ low: percent, eachLow: percent, guardedLow: percent, completeness: percent }),
    consider: z.strictObject({ middle: percent, completeness: percent }),
    careful: z.strictObject({ middle: percent }),
    avoid: z.strictObject({ high: percent }),
    insufficient: z.strictObject({ completeness: percent }),
  }),
  criteria: inOrder(criterionSchema, CRITERIA),
  gates: inOrder(gateSchema, GATES),
  classes: inOrder(classSchema, CLASSES),
  /** Kinds of merchant to start from; the first has the default weights. Needs weigh 0 (not needed) to 3. */
  merchants: z.array(merchantSchema).min(1),
  /** Three businesses on which price is judged when the reader has entered none. */
  baskets: z.array(presetSchema).length(3),
});
export type CriteriaRecord = z.infer<typeof criteriaFileSchema>;
