import { bilingualSchema, isoDateSchema, partialDateSchema, sourceIdsSchema } from './common.ts';
import type { TierFigure } from './tier-figures.ts';
import { describeAmount, fenFigureSchema, fenSchema, ppmFigureSchema } from './units.ts';
import { z } from './zod.ts';

/** Fields of every dated line. */
const lineFields = {
  from: z.union([z.literal('unknown'), isoDateSchema]).describe('First day on which the line holds, or unknown.'),
  until: isoDateSchema
    .optional()
    .describe('Last day on which the line holds, if it has ended. The next line starts the day after.'),
  asOf: partialDateSchema.optional().describe('When the source says the figure held: a year, month or day, quoted.'),
  why: bilingualSchema
    .optional()
    .describe('Reason for the typical value of a range, which is a judgement. A line with a range needs it.'),
  note: bilingualSchema.optional().describe('Remark for readers, shown next to the figure.'),
  sources: sourceIdsSchema.describe('Ids of the sources of this line, from content/sources/.'),
};

const tierFigures = {
  ratePpm: ppmFigureSchema,
  minFen: describeAmount(fenFigureSchema.optional(), 'Minimum fee of one sale.'),
  capFen: describeAmount(fenFigureSchema.optional(), 'Maximum fee of one sale.'),
  fixedFen: describeAmount(fenFigureSchema.optional(), 'Fixed fee of one sale in addition to the rate.'),
} satisfies Record<TierFigure, unknown>;

const tierSchema = z.strictObject({
  upToFen: describeAmount(
    fenSchema.optional(),
    'Largest sale of the tier, inclusive; the last tier has none. One tier prices the whole sale.',
  ),
  ...tierFigures,
});

/** Returns the schema of the dated lines of a row, or unknown. */
export const line = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.union([z.literal('unknown'), z.array(z.strictObject({ ...shape, ...lineFields })).min(1)]);

export const rateLineSchema = z
  .union([
    z.enum(['unknown', 'not-accepted', 'acceptance-unknown']),
    z
      .array(
        z.strictObject({
          tiers: z.array(tierSchema).min(1).describe('Price by size of the sale, in rising order of upToFen.'),
          ...lineFields,
        }),
      )
      .min(1),
  ])
  .describe(
    'Dated lines, or unknown (accepted, price not published), not-accepted, acceptance-unknown (not known whether accepted).',
  );
