import { CHANNELS } from './channels.ts';
import { bilingualSchema, idSchema, partialDateSchema, sourceIdsSchema } from './common.ts';
import { line, rateLineSchema } from './tariff-lines.ts';
import {
  countFigureSchema,
  describeAmount,
  describeRate,
  fenFigureSchema,
  fenSchema,
  ppmFigureSchema,
} from './units.ts';
import { z } from './zod.ts';

const refundTermSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('always') }),
  z.strictObject({ kind: z.literal('never') }),
  z.strictObject({
    kind: z.literal('on-volume'),
    volumeFen: describeAmount(fenSchema, 'Takings that must be reached for the refund.'),
    withinMonths: z.int().positive().describe('Months in which the takings must be reached.'),
  }),
]);
export type DepositRefund = z.infer<typeof refundTermSchema>;

const textLineSchema = z.union([
  z.literal('unknown'),
  z.strictObject({ text: bilingualSchema, asOf: partialDateSchema.optional(), sources: sourceIdsSchema }),
]);

const ratesSchema = z.strictObject(
  Object.fromEntries(CHANNELS.map((id) => [id, rateLineSchema])) as Record<
    (typeof CHANNELS)[number],
    typeof rateLineSchema
  >,
);

/** Compulsory items of ownership. Optional extras are not part of the total, so they have no field here. */
export const ownershipSchema = z.strictObject({
  purchase: line({
    priceFen: describeAmount(fenFigureSchema, 'Price of one terminal, paid once.'),
    setupFen: describeAmount(fenFigureSchema, 'Setup fee of one terminal, paid once.'),
  }),
  deposit: line({
    amountFen: describeAmount(fenFigureSchema, 'Deposit on one terminal.'),
    refund: z
      .union([
        z.literal('unknown'),
        refundTermSchema,
        z.strictObject({ best: refundTermSchema, typical: refundTermSchema, worst: refundTermSchema }),
      ])
      .describe('When the deposit comes back: one condition, or the best, typical and worst one.'),
  }),
  annual: line({
    perTerminalFen: describeAmount(fenFigureSchema, 'Yearly fee per terminal.'),
    perMerchantFen: describeAmount(fenFigureSchema, 'Yearly fee per merchant, whatever the number of terminals.'),
  }),
  data: line({
    perMonthFen: describeAmount(fenFigureSchema, 'SIM data fee of one terminal per month.'),
    freeMonths: countFigureSchema.describe('Months without the data fee at the start.'),
  }),
  upgrade: line({
    perTerminalFen: describeAmount(fenFigureSchema, 'Fee of one upgrade of one terminal.'),
    everyYears: countFigureSchema.describe('Years between two upgrades.'),
  }),
  maintenance: line({
    perMonthFen: describeAmount(fenFigureSchema, 'Maintenance fee of one terminal per month.'),
    freeMonths: countFigureSchema.describe('Months without the maintenance fee at the start.'),
  }),
});

export const instantSchema = z
  .union([
    z.literal('not-offered'),
    line({
      ratePpm: describeRate(ppmFigureSchema, 'Rate on the amount of an instant payout.'),
      perPayoutFen: describeAmount(fenFigureSchema, 'Fixed fee of one instant payout.'),
    }),
  ])
  .describe('Extra fee of instant settlement.');

export const tariffSchema = z.strictObject({
  provider: idSchema.describe('Id of the provider: the name of its file in content/providers/.'),
  plan: bilingualSchema.describe('Name of the plan.'),
  publication: z
    .enum(['published', 'reported', 'none'])
    .describe("published: on the provider's own page; reported: by others only; none: no figure found."),
  device: z.enum(['terminal', 'code', 'either']).describe('Needs a terminal, a printed code, or either by agreement.'),
  note: bilingualSchema.optional().describe('Remark for readers about the whole price list.'),
  rates: ratesSchema.describe('Price by acceptance method.'),
  refunds: line({
    rule: z.enum(['kept', 'proportional']).describe('Fee of a refunded sale: kept, or returned in proportion.'),
    contested: z.boolean().describe('True if sources disagree; the dearer rule is then used.'),
  }).describe('What happens to the fee when a sale is refunded.'),
  ownership: ownershipSchema.describe('Compulsory costs in addition to the fee of each sale.'),
  instant: instantSchema,
  settlement: textLineSchema.describe('When the money arrives, in words.'),
  limits: textLineSchema.describe('Limits on sales, in words.'),
  minimum: textLineSchema.describe('Minimum takings or fees, in words.'),
  contract: textLineSchema.describe('Contract term and early exit, in words.'),
});
export type TariffRecord = z.infer<typeof tariffSchema>;

/** Reported market prices. They belong to no provider and fill lines that a provider does not publish. */
export const marketSchema = tariffSchema.omit({ provider: true, plan: true, publication: true, device: true });
export type MarketRecord = z.infer<typeof marketSchema>;
