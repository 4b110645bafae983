import { bilingualSchema, isoDateSchema, partialDateSchema, sourceIdsSchema } from './common.ts';
import { LEVELS } from './criteria.ts';
import { describeAmount, positiveFenOrUnknownSchema } from './units.ts';
import { z } from './zod.ts';

/** An answer to whether merchants get something. */
export const answerSchema = z
  .strictObject({
    state: z.enum(['yes', 'no', 'unknown']).describe('yes and no need sources; unknown if nothing was found.'),
    sources: sourceIdsSchema.optional().describe('Ids of records in content/sources/.'),
    note: bilingualSchema.optional().describe('Remark for readers.'),
  })
  .refine((answer) => answer.state === 'unknown' || answer.sources !== undefined, {
    message: 'a yes or a no needs sources; write state: unknown when there are none',
    path: ['sources'],
  });

/** A stated value, or unknown. */
export const valueSchema = z.union([
  z.literal('unknown'),
  z.strictObject({
    value: bilingualSchema.describe('The value in both languages.'),
    asOf: partialDateSchema.optional().describe('When the source says it held: a year, month or day, quoted.'),
    sources: sourceIdsSchema,
    note: bilingualSchema.optional(),
  }),
]);

export const FACT_TOPICS = [
  'background',
  'products',
  'settlement',
  'limits',
  'onboarding',
  'refunds',
  'security',
  'risk',
  'service',
  'scale',
  'feedback',
  'events',
] as const;

export const factSchema = z.strictObject({
  topic: z.enum(FACT_TOPICS).describe('Heading under which the profile shows the fact.'),
  text: bilingualSchema.describe('The fact in one sentence.'),
  asOf: partialDateSchema.optional().describe('When the source says it held: a year, month or day, quoted.'),
  sources: sourceIdsSchema.describe('Ids of records in content/sources/.'),
  note: bilingualSchema.optional().describe('Remark for readers.'),
});

export const penaltySchema = z.strictObject({
  date: partialDateSchema.describe('Day of the decision: a year, month or day, quoted.'),
  amountFen: describeAmount(
    positiveFenOrUnknownSchema,
    'Fine and confiscation together, or unknown if the source gives no sum.',
  ),
  authority: bilingualSchema.describe('Who imposed the penalty.'),
  reason: bilingualSchema.describe('What the penalty was for.'),
  merchantManagement: z
    .boolean()
    .optional()
    .describe(
      'True if it was about the identity of merchants or the account for their money. Leave it out until it is judged.',
    ),
  sources: sourceIdsSchema.describe('Ids of records in content/sources/.'),
  note: bilingualSchema.optional().describe('Remark for readers.'),
});

const levelSchema = z.literal(LEVELS);

/** Evidence for one sub-score of content/criteria.yaml. A sub-score without evidence counts as 0 to 100. */
export const evidenceSchema = z
  .strictObject({
    low: levelSchema.describe('Lowest level that the proof allows: 0, 25, 50, 75 or 100.'),
    high: levelSchema.describe('Highest level that the proof allows: 0, 25, 50, 75 or 100.'),
    sources: sourceIdsSchema.describe('Ids of records in content/sources/; grade E alone is not enough.'),
    dateRead: isoDateSchema.describe('Day on which the sources were read for this judgement, quoted.'),
    until: isoDateSchema
      .optional()
      .describe('Last day of a certificate, quoted. After it the range widens, whatever the reading date.'),
    note: bilingualSchema.describe('Why these levels: which anchor is met, and what is open.'),
  })
  .refine(({ low, high }) => low <= high, { message: 'low must not be above high', path: ['low'] });

/** Finding about a gate that no rule decides. A gate without a finding counts as unknown. */
export const gateFindingSchema = z.strictObject({
  state: z.enum(['pass', 'fail']),
  sources: sourceIdsSchema,
  dateRead: isoDateSchema,
  note: bilingualSchema,
});
