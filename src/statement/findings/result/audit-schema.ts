import { z } from '../../../schemas/zod-mini.ts';
import { FINDING_KINDS } from '../audit/finding-kinds.ts';
import { channel, count, dayIso, text, whole } from './fields.ts';

/**
 * Basis that `sumFen` of a finding is compared with:
 * - contract: the recomputed fee; no refunded fee if the contract keeps it;
 * - rate: the fee at `ratePpm`;
 * - proportional: the share of the fee that belongs to the refunded amount;
 * - half-up: the contract rate rounded half up;
 * - nothing: the sum itself.
 */
const basisSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('contract') }),
  z.strictObject({ kind: z.literal('rate'), ratePpm: count }),
  z.strictObject({ kind: z.literal('proportional') }),
  z.strictObject({ kind: z.literal('half-up') }),
  z.strictObject({ kind: z.literal('nothing') }),
]);

const findingSchema = z.strictObject({
  kind: z.enum(FINDING_KINDS),
  /** Null if the finding is not about one channel, or the channel is unknown. */
  channel: z.nullable(channel),
  /** Number of rows. */
  count,
  /** Line numbers of the first rows. */
  lines: z.array(count),
  /** Positive if more was charged than the basis `against` gives. */
  sumFen: whole,
  against: basisSchema,
  /** Rate that was found. */
  ratePpm: z.optional(count),
  /** First day with that rate. */
  day: z.optional(dayIso),
  /** Name of the deduction in the file. */
  label: z.optional(text),
});

const comparedSchema = z.strictObject({
  /** Rows with a stated fee and a contract price. */
  count,
  chargedFen: whole,
  expectedFen: whole,
  withoutFee: count,
  withoutPrice: count,
});

const roundingSchema = z.strictObject({
  channel,
  /** Treatment of a fraction of a fen; `mixed` if no single rule explains nearly all rows. */
  pattern: z.enum(['half-up', 'up', 'down', 'mixed']),
  rows: count,
});

/** Lines that move money to the merchant's own account. They are no cost and therefore no finding. */
const transfersSchema = z.strictObject({ count, sumFen: whole });

export const auditSchema = z.strictObject({
  /** Id of the price list, or the rate printed in each row. */
  contract: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('printed') }),
    z.strictObject({ kind: z.literal('tariff'), id: text }),
  ]),
  /** Largest sums first. */
  findings: z.array(findingSchema),
  compared: comparedSchema,
  /** Channels with enough rows to decide. */
  rounding: z.array(roundingSchema),
  transfers: transfersSchema,
});

export type StoredFinding = z.infer<typeof findingSchema>;
export type Compared = z.infer<typeof comparedSchema>;
export type Rounding = z.infer<typeof roundingSchema>;
export type Transfers = z.infer<typeof transfersSchema>;
export type StoredAudit = z.infer<typeof auditSchema>;
