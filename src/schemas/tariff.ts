import { CHANNELS } from './channels.ts';
import { bilingualSchema, idSchema, isoDateSchema, partialDateSchema, sourceIdsSchema } from './common.ts';
import { TIER_FIGURES, type TierFigure } from './tier-figures.ts';
import { z } from './zod.ts';

const whole = z.int().min(0);

/** A point, a range or unknown. Whole fen, whole ppm, or whole months or years; never a fraction, never 0 for unknown. */
export const figureSchema = z.union(
  [whole, z.strictObject({ low: whole, typical: whole, high: whole }), z.literal('unknown')],
  'write a whole number, { low, typical, high } or unknown',
);
export type Figure = z.infer<typeof figureSchema>;

/** What every dated line carries. `until` is the last day it holds; the next line starts the day after. */
const lineFields = {
  from: z.union([z.literal('unknown'), isoDateSchema]),
  until: isoDateSchema.optional(),
  /** When the source says the figure held, as exactly as it says it. */
  asOf: partialDateSchema.optional(),
  /** Why the typical value of a range is what it is: a judgement, so its reason stands beside it. */
  why: bilingualSchema.optional(),
  note: bilingualSchema.optional(),
  sources: sourceIdsSchema,
};

const tierFigures = Object.fromEntries(TIER_FIGURES.map((name) => [name, figureSchema.optional()])) as Record<
  TierFigure,
  z.ZodOptional<typeof figureSchema>
>;

export const tierSchema = z.strictObject({
  /** Inclusive upper limit of the sale; the last tier has none. The tier that holds the sale prices all of it. */
  upToFen: whole.optional(),
  ...tierFigures,
  ratePpm: figureSchema,
});

const line = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.union([z.literal('unknown'), z.array(z.strictObject({ ...shape, ...lineFields })).min(1)]);

/** unknown: taken, price not published; not-accepted: cannot be taken; acceptance-unknown: not known whether it is taken. */
const rateLineSchema = z.union([
  z.enum(['unknown', 'not-accepted', 'acceptance-unknown']),
  z.array(z.strictObject({ tiers: z.array(tierSchema).min(1), ...lineFields })).min(1),
]);

const refundTermSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('always') }),
  z.strictObject({ kind: z.literal('never') }),
  z.strictObject({ kind: z.literal('on-volume'), volumeFen: whole, withinMonths: z.int().positive() }),
]);
export type DepositRefund = z.infer<typeof refundTermSchema>;

const textLineSchema = z.union([
  z.literal('unknown'),
  z.strictObject({ text: bilingualSchema, asOf: partialDateSchema.optional(), sources: sourceIdsSchema }),
]);

export const ratesSchema = z.strictObject(
  Object.fromEntries(CHANNELS.map((id) => [id, rateLineSchema])) as Record<
    (typeof CHANNELS)[number],
    typeof rateLineSchema
  >,
);

/** Compulsory items of ownership. Optional extras stay out of the total and so out of this record. */
export const ownershipSchema = z.strictObject({
  purchase: line({ priceFen: figureSchema, setupFen: figureSchema }),
  deposit: line({
    amountFen: figureSchema,
    refund: z.union([
      z.literal('unknown'),
      refundTermSchema,
      z.strictObject({ best: refundTermSchema, typical: refundTermSchema, worst: refundTermSchema }),
    ]),
  }),
  annual: line({ perTerminalFen: figureSchema, perMerchantFen: figureSchema }),
  data: line({ perMonthFen: figureSchema, freeMonths: figureSchema }),
  upgrade: line({ perTerminalFen: figureSchema, everyYears: figureSchema }),
  maintenance: line({ perMonthFen: figureSchema, freeMonths: figureSchema }),
});

export const instantSchema = z.union([
  z.literal('not-offered'),
  line({ ratePpm: figureSchema, perPayoutFen: figureSchema }),
]);

export const tariffSchema = z.strictObject({
  provider: idSchema,
  plan: bilingualSchema,
  /** published: on the provider's own page; reported: told by others only; none: nothing found. */
  publication: z.enum(['published', 'reported', 'none']),
  /** What stands on the counter: a terminal, a printed code, or either by agreement. */
  device: z.enum(['terminal', 'code', 'either']),
  note: bilingualSchema.optional(),
  rates: ratesSchema,
  /** `contested`: sources disagree, so the dearer rule is taken and the page says why. */
  refunds: line({ rule: z.enum(['kept', 'proportional']), contested: z.boolean() }),
  ownership: ownershipSchema,
  instant: instantSchema,
  settlement: textLineSchema,
  limits: textLineSchema,
  minimum: textLineSchema,
  contract: textLineSchema,
});
export type TariffRecord = z.infer<typeof tariffSchema>;

/** What is reported in the market; belongs to no provider and fills lines that a provider does not publish. */
export const marketSchema = tariffSchema.omit({ provider: true, plan: true, publication: true, device: true });
export type MarketRecord = z.infer<typeof marketSchema>;
