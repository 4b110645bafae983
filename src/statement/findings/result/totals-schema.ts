import { z } from '../../../schemas/zod-mini.ts';
import { channel, count, dayIso, notNegative, whole } from './fields.ts';

const sumsShape = {
  sales: count,
  refunds: count,
  salesFen: count,
  /** Positive. */
  refundsFen: count,
  /** Fees charged less fees given back. */
  feesFen: whole,
  /** Sales less refunds and fees. */
  netFen: whole,
  /** Payments whose fee the file does not state. With any, `feesFen` is a lower and `netFen` an upper bound. */
  withoutFee: count,
};
const sumsSchema = z.strictObject(sumsShape);

const ticketsSchema = z.strictObject({
  count,
  /** Can have a fraction of a fen. */
  meanFen: notNegative,
  medianFen: notNegative,
  /** Standard deviation divided by the mean; 0 if all sales are equal. */
  cv: notNegative,
  /** Adjacent bins in ascending order; each holds `fromFen` ≤ amount < `toFen`. */
  bins: z.array(z.strictObject({ fromFen: count, toFen: count, count })),
});

const channelTotalsSchema = z.strictObject({
  ...sumsShape,
  /** Null if the payment method is unknown. */
  channel: z.nullable(channel),
  /** Null without a sale, or if the payment method is unknown. */
  tickets: z.nullable(ticketsSchema),
});

export const totalsSchema = z.strictObject({
  ...sumsShape,
  /** Channels with payments in the order of CHANNELS; the unknown channel is last. */
  byChannel: z.array(channelTotalsSchema),
  /** Months with payments, `YYYY-MM`, in ascending order. */
  byMonth: z.array(z.strictObject({ ...sumsShape, month: z.string().check(z.regex(/^\d{4}-\d\d$/)) })),
  /** One entry for each hour of the day. */
  byHour: z.array(sumsSchema).check(z.length(24)),
  /** First and last day with a payment; null without payments. */
  period: z.nullable(z.strictObject({ first: dayIso, last: dayIso })),
  /** Days that the files cover, including days without payments. */
  coversDays: count,
});

export type PaymentSums = z.infer<typeof sumsSchema>;
export type Tickets = z.infer<typeof ticketsSchema>;
export type ChannelTotals = z.infer<typeof channelTotalsSchema>;
export type Totals = z.infer<typeof totalsSchema>;
