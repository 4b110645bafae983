import { CHANNELS, FUNCTIONS } from './channels.ts';
import { bilingualSchema, idSchema, isoDateSchema, partialDateSchema, sourceIdsSchema } from './common.ts';
import {
  answerSchema,
  evidenceSchema,
  factSchema,
  gateFindingSchema,
  penaltySchema,
  valueSchema,
} from './provider-parts.ts';
import { z } from './zod.ts';

export const PROVIDER_KINDS = ['acquirer', 'wallet', 'aggregator', 'bank', 'network'] as const;
export type ProviderKind = (typeof PROVIDER_KINDS)[number];

/**
 * valid: a source says so for today; renewal-unconfirmed: the last printed term has passed and no result was found;
 * under-review: the regulator suspended or prolonged the review; bank: works under a banking licence;
 * none: an aggregator that holds no payment licence; cancelled: ended, refused or taken away; unknown: nothing found.
 */
export const LICENCE_STATES = [
  'valid',
  'renewal-unconfirmed',
  'under-review',
  'bank',
  'none',
  'cancelled',
  'unknown',
] as const;

/** Gates that an editor decides; the gates licence and alarm follow from the licence. */
const FOUND_GATES = ['region', 'party', 'terminal', 'fees', 'harm'] as const;

export const providerSchema = z
  .strictObject({
    name: bilingualSchema.describe('Brand name.'),
    kind: z.enum(PROVIDER_KINDS).describe('What the firm is. An aggregator passes payments to a licensed acquirer.'),
    main: z
      .int()
      .min(1)
      .optional()
      .describe('Place among the main providers, from 1. They are listed first, and each pair of them has a page.'),
    summary: bilingualSchema.describe(
      'Who this is to a shop owner, in one or two sentences. Only what the rest of the record proves.',
    ),
    aliases: z.array(z.string().min(1)).describe('Other names, pinyin and abbreviations that people type.'),
    entity: z
      .strictObject({
        name: bilingualSchema.describe('Legal name.'),
        sources: sourceIdsSchema.optional().describe('Ids of records in content/sources/.'),
        note: bilingualSchema.optional().describe('Remark for readers.'),
      })
      .describe('The company behind the brand.'),
    licence: z
      .strictObject({
        state: z
          .enum(LICENCE_STATES)
          .describe(
            'valid: a source says so for today; renewal-unconfirmed: the last printed term has passed; under-review: the regulator suspended or prolonged the review; bank: banking licence; none: aggregator without a licence; cancelled; unknown.',
          ),
        number: valueSchema.describe('Licence number.'),
        scope: valueSchema.describe('Business types and regions that the licence covers.'),
        validFrom: z
          .union([z.literal('unknown'), partialDateSchema])
          .describe('Start of the term, quoted, or unknown.'),
        validUntil: z
          .union([z.literal('unknown'), z.literal('long-term'), partialDateSchema])
          .describe('End of the term, quoted; long-term or unknown.'),
        sources: sourceIdsSchema.optional().describe('Ids of records in content/sources/. A valid licence needs them.'),
        checkedOn: isoDateSchema.describe('Day on which the licence was last looked up, quoted. Stale after 90 days.'),
        note: bilingualSchema.optional().describe('Remark for readers.'),
      })
      .describe('Payment licence.'),
    settledBy: valueSchema
      .optional()
      .describe('Who holds the licence and pays the merchant. Only an aggregator has this field.'),
    penalties: z.array(penaltySchema).describe('Penalties by regulators.'),
    acceptance: z
      .strictObject(
        Object.fromEntries(CHANNELS.map((id) => [id, answerSchema])) as Record<
          (typeof CHANNELS)[number],
          typeof answerSchema
        >,
      )
      .describe('Which acceptance methods merchants get.'),
    functions: z
      .strictObject(
        Object.fromEntries(FUNCTIONS.map((id) => [id, answerSchema])) as Record<
          (typeof FUNCTIONS)[number],
          typeof answerSchema
        >,
      )
      .describe('What the provider offers beyond taking a payment.'),
    facts: z.array(factSchema).describe('Other facts by topic.'),
    evidence: z
      .record(idSchema, evidenceSchema)
      .default({})
      .describe('Evidence by sub-score id of content/criteria.yaml.'),
    gates: z
      .partialRecord(z.enum(FOUND_GATES), gateFindingSchema)
      .default({})
      .describe('Findings about gates that no rule decides.'),
    gaps: z
      .array(
        z.strictObject({
          what: bilingualSchema.describe('What could not be found.'),
          ask: bilingualSchema.describe('The question to the provider that would settle it.'),
        }),
      )
      .min(1)
      .describe('What could not be found.'),
  })
  .refine((provider) => (provider.kind === 'aggregator') === (provider.settledBy !== undefined), {
    message: 'an aggregator says who settles in settledBy (or unknown); nobody else has that field',
    path: ['settledBy'],
  })
  .refine((provider) => (provider.licence.state === 'valid') <= (provider.licence.sources !== undefined), {
    message: 'a valid licence needs sources',
    path: ['licence', 'sources'],
  });

export type Provider = z.infer<typeof providerSchema>;
export type ProviderAnswer = z.infer<typeof answerSchema>;
export type ProviderValue = z.infer<typeof valueSchema>;
export type Penalty = z.infer<typeof penaltySchema>;
