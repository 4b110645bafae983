import { NEEDS, type Need } from './channels.ts';
import { bilingualSchema, idSchema } from './common.ts';
import { presetSchema } from './preset.ts';
import { z } from './zod.ts';

/** The seven criteria, in the display order of every page. */
export const CRITERIA = ['legality', 'stability', 'security', 'functions', 'price', 'service', 'reviews'] as const;
export type CriterionId = (typeof CRITERIA)[number];

/** Gates, in the order G1 to G7 of src/scoring/README.md. They are checked before any points are given. */
export const GATES = ['licence', 'region', 'party', 'terminal', 'fees', 'alarm', 'harm'] as const;
export type GateId = (typeof GATES)[number];

/** Levels of a sub-score. Each has a written anchor, so no value between two levels exists. */
export const LEVELS = [100, 75, 50, 25, 0] as const;

export const CLASSES = ['recommended', 'consider', 'careful', 'avoid', 'insufficient'] as const;
export type ClassId = (typeof CLASSES)[number];

/** Sub-scores that a rule derives from other facts. All others are entered as evidence in provider records. */
const DERIVATIONS = ['licence', 'penalties', 'functions', 'margin'] as const;
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
  /** Weight in percent inside the criterion; the weights of a criterion add up to 100. */
  weight: percent,
  /** Days after the reading day until the range of the evidence widens by 25 points on each side. */
  limitDays: z.int().positive(),
  derived: z.enum(DERIVATIONS).optional(),
  /** True if the sub-score is about a terminal. It does not apply to a wallet without one. */
  needsTerminal: z.boolean().default(false),
  /** Proof that each level requires. */
  levels: z.strictObject(
    Object.fromEntries(LEVELS.map((level) => [level, bilingualSchema])) as Record<
      `${(typeof LEVELS)[number]}`,
      typeof bilingualSchema
    >,
  ),
  /** Facts and documents that count as evidence. */
  counts: bilingualSchema,
  /** Proof that would narrow the range. */
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

/** Returns the schema of a list that has each id once, in the order of `ids`. */
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

/** The scoring method: criteria, gates, classes, weights and thresholds. */
export const criteriaFileSchema = z.strictObject({
  /** Version of the method. Raise it when the same evidence would give another score. */
  version: z.int().positive(),
  /** Concentration of the Dirichlet distribution of weights. A higher value stays closer to the chosen weights. */
  concentration: z.int().positive(),
  draws: z.int().positive(),
  seed: z.int().nonnegative(),
  /** Limits of the classes: scores in points, completeness in percent. */
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
  /** Kinds of merchant; the first holds the default weights. Needs weigh 0 (not needed) to 3. */
  merchants: z.array(merchantSchema).min(1),
  /** Three businesses for which the price is scored until the reader enters one. */
  baskets: z.array(presetSchema).length(3),
});
export type CriteriaRecord = z.infer<typeof criteriaFileSchema>;
