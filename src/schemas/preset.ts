import { CHANNELS } from './channels.ts';
import { bilingualSchema, idSchema } from './common.ts';
import { positiveFenSchema } from './units.ts';
import { z } from './zod.ts';

/** Starting values for a kind of shop. Every number is our own assumption, which the reader can change. */
export const presetSchema = z
  .strictObject({
    id: idSchema,
    name: bilingualSchema,
    /** The assumptions in one sentence. */
    assumes: bilingualSchema,
    merchantClass: z.enum(['standard', 'discounted', 'exempt']),
    monthlyFen: positiveFenSchema,
    terminals: z.int().positive(),
    /** Per channel: share of takings in whole percent, average sale, and coefficient of variation of the sale. */
    mix: z.array(
      z.strictObject({
        channel: z.enum(CHANNELS),
        percent: z.int().min(0).max(100),
        ticketFen: positiveFenSchema,
        cv: z.number().min(0).max(5),
      }),
    ),
  })
  .refine((preset) => preset.mix.reduce((sum, part) => sum + part.percent, 0) === 100, {
    message: 'the percentages of mix must add up to 100',
    path: ['mix'],
  })
  .refine((preset) => new Set(preset.mix.map((part) => part.channel)).size === preset.mix.length, {
    message: 'name each channel once',
    path: ['mix'],
  });

export type Preset = z.infer<typeof presetSchema>;
