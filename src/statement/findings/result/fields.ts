import { CHANNELS } from '../../../schemas/channels.ts';
import { z } from '../../../schemas/zod-mini.ts';

// Declares the field types that the schemas of a saved result share.

/** Longest text that is saved, in characters. */
const MAX_TEXT = 2000;

export const whole = z.int();
export const count = z.int().check(z.gte(0));
export const notNegative = z.number().check(z.gte(0));
export const text = z.string().check(z.maxLength(MAX_TEXT));
export const channel = z.enum(CHANNELS);
export const dayIso = z.iso.date();

/** Number and amount of sales and refunds; refunds are positive. */
export const channelSumsSchema = z.strictObject({ sales: count, refunds: count, salesFen: count, refundsFen: count });

export type ChannelSums = z.infer<typeof channelSumsSchema>;
