import { CHANNELS } from './channels.ts';
import { z } from './zod.ts';

const whole = z.int();
const count = z.int().min(0);
const text = z.string().max(2000);
const channelSchema = z.enum(CHANNELS);
const isoDaySchema = z.iso.date();

const sums = {
  sales: count,
  refunds: count,
  salesFen: count,
  refundsFen: count,
  feesFen: whole,
  netFen: whole,
  withoutFee: count,
};

const ticketsSchema = z.strictObject({
  count,
  meanFen: z.number().min(0),
  medianFen: z.number().min(0),
  cv: z.number().min(0),
  bins: z.array(z.strictObject({ fromFen: count, toFen: count, count })),
});

const totalsSchema = z.strictObject({
  ...sums,
  byChannel: z.array(z.strictObject({ ...sums, channel: channelSchema.nullable(), tickets: ticketsSchema.nullable() })),
  byMonth: z.array(z.strictObject({ ...sums, month: z.string().regex(/^\d{4}-\d\d$/) })),
  byHour: z.array(z.strictObject(sums)).length(24),
  period: z.strictObject({ first: isoDaySchema, last: isoDaySchema }).nullable(),
  coversDays: count,
});

const againstSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('contract') }),
  z.strictObject({ kind: z.literal('rate'), ratePpm: count }),
  z.strictObject({ kind: z.literal('proportional') }),
  z.strictObject({ kind: z.literal('half-up') }),
  z.strictObject({ kind: z.literal('nothing') }),
]);

const findingSchema = z.strictObject({
  kind: z.enum([
    'above-contract',
    'below-contract',
    'rate-change',
    'two-rates',
    'refund-fee-kept',
    'rounded-up',
    'rounded-down',
    'fixed-deduction',
    'other-deduction',
    'instant-fee',
  ]),
  channel: channelSchema.nullable(),
  count,
  lines: z.array(count),
  sumFen: whole,
  against: againstSchema,
  ratePpm: count.optional(),
  day: isoDaySchema.optional(),
  label: text.optional(),
});

const auditSchema = z.strictObject({
  /** The price list by its id, or the rate printed in each row. */
  contract: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('printed') }),
    z.strictObject({ kind: z.literal('tariff'), id: text }),
  ]),
  findings: z.array(findingSchema),
  compared: z.strictObject({ count, chargedFen: whole, expectedFen: whole, withoutFee: count, withoutPrice: count }),
  rounding: z.array(
    z.strictObject({ channel: channelSchema, pattern: z.enum(['half-up', 'up', 'down', 'mixed']), rows: count }),
  ),
  transfers: z.strictObject({ count, sumFen: whole }),
});

const costSchema = z.strictObject({
  feeFen: whole,
  instantFeeFen: whole,
  ownershipFen: z.number(),
  totalFen: z.number(),
  annualFen: z.number().nullable(),
});

const channelSums = z.strictObject({ sales: count, refunds: count, salesFen: count, refundsFen: count });

const comparisonSchema = z.strictObject({
  rows: z.array(
    z.strictObject({
      id: text,
      name: text,
      group: z.enum(['full', 'part', 'unpublished']),
      low: costSchema,
      typical: costSchema,
      high: costSchema,
      channels: z.partialRecord(channelSchema, z.strictObject({ count, volumeFen: whole, feeFen: whole })),
      unsupported: z.strictObject({ count, volumeFen: whole }),
      unknown: z.array(text),
      market: z.array(text),
    }),
  ),
  combination: z
    .strictObject({ tariffs: z.array(text), totalFen: z.number(), routes: z.partialRecord(channelSchema, text) })
    .nullable(),
  unassigned: channelSums,
});

/** The counted payments in columns; see `Histogram` in src/statement. */
const histogramSchema = z.strictObject({
  terms: z.strictObject({
    kind: z.array(z.int().min(0).max(2)),
    channel: z.array(
      z
        .int()
        .min(0)
        .max(CHANNELS.length - 1),
    ),
    amountFen: z.array(count.max(2 ** 48)),
    refundedFen: z.array(count.max(2 ** 48)),
    count: z.array(z.int32()),
  }),
  daily: z.strictObject({
    day: z.array(z.uint32()),
    netFen: z.array(whole),
    start: z.array(z.uint32()),
    term: z.array(z.uint32()),
    count: z.array(z.int32()),
  }),
  volumes: z.array(channelSums).length(CHANNELS.length),
  unassigned: channelSums,
});

/** A result of the statement check as a file: no order numbers, no names of goods, no payment by itself. */
export const statementResultSchema = z.strictObject({
  /** So that a file of something else is not taken for one. */
  kind: z.literal('cleartill-statement-result'),
  version: z.literal(1),
  /** What the statement was: the formats of its files, as the reader names them. */
  formats: z.array(text).min(1),
  totals: totalsSchema,
  audit: auditSchema.nullable(),
  comparison: comparisonSchema.nullable(),
  histogram: histogramSchema,
});
export type StoredResult = z.infer<typeof statementResultSchema>;
