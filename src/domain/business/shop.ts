import { at } from '../../base/at.ts';
import { setPoints } from '../../base/set-points.ts';
import { CHANNELS, type Channel } from '../../schemas/channels.ts';

export const MERCHANT_CLASSES = ['standard', 'discounted', 'exempt'] as const;
export const PAYOUT_RHYTHMS = ['none', 'daily', 'per-sale'] as const;

/** One channel of the payment mix: share of takings in whole percent, mean ticket, spread (deviation / mean). */
export type MixPart = { channel: Channel; percent: number; ticketFen: number; cv: number };

/** The business as a merchant describes it. `toBusiness` converts it for the cost model. */
export type Shop = {
  /** Takings a month over all channels. */
  monthlyFen: number;
  /** All channels in their order; percentages add up to 100. */
  mix: MixPart[];
  terminals: number;
  years: number;
  growthPpm: number;
  payouts: (typeof PAYOUT_RHYTHMS)[number];
  merchantClass: (typeof MERCHANT_CLASSES)[number];
};

/** Default inputs. Links of version 1 omit values that equal these, so they must never change. */
export const DEFAULT_SHOP: Shop = {
  monthlyFen: 6_000_000,
  mix: CHANNELS.map((channel) => ({ channel, percent: channel === 'wechat-pay' ? 100 : 0, ticketFen: 5_000, cv: 0.7 })),
  terminals: 1,
  years: 2,
  growthPpm: 0,
  payouts: 'none',
  merchantClass: 'standard',
};

/**
 * Sets the share of one channel and scales the others in proportion, so that shares always total 100 (see `setPoints`).
 */
export function setShare(mix: readonly MixPart[], channel: Channel, percent: number): MixPart[] {
  const index = mix.findIndex((part) => part.channel === channel);
  const shares = setPoints(
    mix.map((part) => part.percent),
    index,
    percent,
  );
  return mix.map((part, other) => ({ ...part, percent: at(shares, other) }));
}

/** Returns the mean ticket over all channels in use, in fractional fen, or 0 if nothing is sold. */
export function meanTicketFen(mix: readonly MixPart[]): number {
  const count = mix.reduce((total, part) => total + part.percent / part.ticketFen, 0);
  return count === 0 ? 0 : 100 / count;
}

/** Scales every channel's ticket so that the mean over all sales becomes `fen`. */
export function setMeanTicket(mix: readonly MixPart[], fen: number): MixPart[] {
  const mean = meanTicketFen(mix);
  return mix.map((part) => ({ ...part, ticketFen: Math.max(1, Math.round((part.ticketFen * fen) / mean)) }));
}
