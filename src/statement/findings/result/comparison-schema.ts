import { GROUPS } from '../../../domain/comparison/index.ts';
import { z } from '../../../schemas/zod-mini.ts';
import { channel, channelSumsSchema, count, text, whole } from './fields.ts';

const periodCostSchema = z.strictObject({
  feeFen: whole,
  instantFeeFen: whole,
  /** Can have a fraction of a fen, and so can `totalFen` and `annualFen`. */
  ownershipFen: z.number(),
  totalFen: z.number(),
  /** Null if the statement covers fewer than 28 days. */
  annualFen: z.nullable(z.number()),
});

const pricedEntrySchema = z.strictObject({
  id: text,
  name: text,
  group: z.enum(GROUPS),
  low: periodCostSchema,
  typical: periodCostSchema,
  high: periodCostSchema,
  /** Accepted channels at the typical price. */
  channels: z.partialRecord(channel, z.strictObject({ count, volumeFen: whole, feeFen: whole })),
  unsupported: z.strictObject({ count, volumeFen: whole }),
  /** Ids of unknown figures. With any, the totals are lower bounds and `high` is no upper bound. */
  unknown: z.array(text),
  /** Ids of figures that were filled from the market range. */
  market: z.array(text),
});

export const comparisonSchema = z.strictObject({
  rows: z.array(pricedEntrySchema),
  /** Cheapest one or two entries without unknown figures, at typical prices. */
  combination: z.nullable(
    z.strictObject({ tariffs: z.array(text), totalFen: z.number(), routes: z.partialRecord(channel, text) }),
  ),
  /** Payments whose channel is unknown; no tariff prices them. */
  unassigned: channelSumsSchema,
});

export type PeriodCost = z.infer<typeof periodCostSchema>;
export type PricedEntry = z.infer<typeof pricedEntrySchema>;
export type PaymentComparison = z.infer<typeof comparisonSchema>;
