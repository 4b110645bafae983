import { CHANNELS } from '../../../schemas/channels.ts';
import { z } from '../../../schemas/zod-mini.ts';
import { MAX_AMOUNT_FEN } from '../bounds.ts';
import { auditSchema } from './audit-schema.ts';
import { comparisonSchema } from './comparison-schema.ts';
import { channelSumsSchema, text, whole } from './fields.ts';
import { totalsSchema } from './totals-schema.ts';

// Every part of a result is declared once, in the schemas of this folder.
// ! Calculating modules import only types from here. A value import loads zod, which only `parse-result-json.ts` needs.

const amountFen = z.int().check(z.gte(0), z.lte(MAX_AMOUNT_FEN));

/** Columns of `Histogram` as plain arrays. */
const histogramSchema = z.strictObject({
  terms: z.strictObject({
    kind: z.array(z.int().check(z.gte(0), z.lte(2))),
    channel: z.array(z.int().check(z.gte(0), z.lte(CHANNELS.length - 1))),
    amountFen: z.array(amountFen),
    refundedFen: z.array(amountFen),
    count: z.array(z.int32()),
  }),
  daily: z.strictObject({
    day: z.array(z.uint32()),
    netFen: z.array(whole),
    start: z.array(z.uint32()),
    term: z.array(z.uint32()),
    count: z.array(z.int32()),
  }),
  volumes: z.array(channelSumsSchema).check(z.length(CHANNELS.length)),
  unassigned: channelSumsSchema,
});

/** Saved result of the statement check. Holds no order numbers, no names of goods and no single payment. */
export const statementResultSchema = z.strictObject({
  /** Marks the file, so that other JSON files are rejected. */
  kind: z.literal('cleartill-statement-result'),
  version: z.literal(1),
  /** Formats of the files that were read, without repeats. */
  formats: z.array(text).check(z.minLength(1)),
  totals: totalsSchema,
  audit: z.nullable(auditSchema),
  comparison: z.nullable(comparisonSchema),
  histogram: histogramSchema,
});

export type StoredResult = z.infer<typeof statementResultSchema>;
