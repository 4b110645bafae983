import { CHANNELS, FUNCTIONS } from './channels.ts';
import { bilingualSchema, idSchema, isoDateSchema, partialDateSchema, sourceIdsSchema } from './common.ts';
import { LEVELS } from './criteria.ts';
import { coversSchema } from './said.ts';
import { positiveFenOrUnknownSchema } from './units.ts';
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

const answerSchema = z
  .strictObject({
    state: z.enum(['yes', 'no', 'unknown']),
    sources: sourceIdsSchema.optional(),
    note: bilingualSchema.optional(),
  })
  .refine((answer) => answer.state === 'unknown' || answer.sources !== undefined, {
    message: 'a yes or a no needs sources; write state: unknown when there are none',
    path: ['sources'],
  });

const valueSchema = z.union([
  z.literal('unknown'),
  z.strictObject({
    value: bilingualSchema,
    asOf: partialDateSchema.optional(),
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
  topic: z.enum(FACT_TOPICS),
  text: bilingualSchema,
  asOf: partialDateSchema.optional(),
  sources: sourceIdsSchema,
  note: bilingualSchema.optional(),
});

export const penaltySchema = z.strictObject({
  date: partialDateSchema,
  /** Fine and confiscation together; unknown when the source gives no sum. */
  amountFen: positiveFenOrUnknownSchema,
  authority: bilingualSchema,
  reason: bilingualSchema,
  /** Whether it was about who merchants are and where their money goes; left out while nobody has judged it. */
  merchantManagement: z.boolean().optional(),
  sources: sourceIdsSchema,
  note: bilingualSchema.optional(),
});

const levelSchema = z.literal(LEVELS);

/** What is known for one sub-score of content/criteria.yaml. Nothing known: leave it out, it then counts as 0 to 100. */
const evidenceSchema = z
  .strictObject({
    low: levelSchema,
    high: levelSchema,
    sources: sourceIdsSchema,
    /** When the sources were read for this judgement. */
    dateRead: isoDateSchema,
    /** Last day of a certificate; past it the range widens whatever its reading date. */
    until: isoDateSchema.optional(),
    /** Why these levels: which anchor is met, and what is open. */
    note: bilingualSchema,
  })
  .refine(({ low, high }) => low <= high, { message: 'low must not be above high', path: ['low'] });

/** A gate that no rule decides. Not looked into or not found: leave it out, it then counts as unknown. */
const gateFindingSchema = z.strictObject({
  state: z.enum(['pass', 'fail']),
  sources: sourceIdsSchema,
  dateRead: isoDateSchema,
  note: bilingualSchema,
});

/** Gates that are looked into by hand; licence and alarm follow from the licence. */
export const FOUND_GATES = ['region', 'party', 'terminal', 'fees', 'harm'] as const;

export const providerSchema = z
  .strictObject({
    name: bilingualSchema,
    kind: z.enum(PROVIDER_KINDS),
    /** One of the five main providers, complete as far as the facts go. */
    main: z.boolean().default(false),
    /** One or two sentences: who this is to a shop owner. Only what the record below proves. */
    summary: bilingualSchema,
    /** Other names, pinyin and abbreviations that people type. */
    aliases: z.array(z.string().min(1)),
    entity: z.strictObject({
      name: bilingualSchema,
      sources: sourceIdsSchema.optional(),
      note: bilingualSchema.optional(),
    }),
    licence: z.strictObject({
      state: z.enum(LICENCE_STATES),
      number: valueSchema,
      scope: valueSchema,
      validFrom: z.union([z.literal('unknown'), partialDateSchema]),
      validUntil: z.union([z.literal('unknown'), z.literal('long-term'), partialDateSchema]),
      sources: sourceIdsSchema.optional(),
      checkedOn: isoDateSchema,
      note: bilingualSchema.optional(),
    }),
    /** Who holds the licence and pays the merchant, when that is somebody else than the brand. */
    settledBy: valueSchema.optional(),
    penalties: z.array(penaltySchema),
    acceptance: z.strictObject(
      Object.fromEntries(CHANNELS.map((id) => [id, answerSchema])) as Record<
        (typeof CHANNELS)[number],
        typeof answerSchema
      >,
    ),
    functions: z.strictObject(
      Object.fromEntries(FUNCTIONS.map((id) => [id, answerSchema])) as Record<
        (typeof FUNCTIONS)[number],
        typeof answerSchema
      >,
    ),
    facts: z.array(factSchema),
    /** By sub-score id of content/criteria.yaml. */
    evidence: z.record(idSchema, evidenceSchema).default({}),
    gates: z.partialRecord(z.enum(FOUND_GATES), gateFindingSchema).default({}),
    /** What could not be found, and the question that would settle it. */
    gaps: z.array(z.strictObject({ what: bilingualSchema, ask: bilingualSchema })).min(1),
    covers: coversSchema,
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
export type Evidence = z.infer<typeof evidenceSchema>;
export type Penalty = z.infer<typeof penaltySchema>;
