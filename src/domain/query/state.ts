import { CHANNELS, type Channel } from '../../schemas/channels.ts';
import { setPoints } from '../score/set-points.ts';
import type { DepositRefund } from '../types.ts';

export const MERCHANT_CLASSES = ['standard', 'discounted', 'exempt'] as const;
export const PAYOUT_RHYTHMS = ['none', 'daily', 'per-sale'] as const;

/** How customers pay by one channel: share of takings in whole percent, average ticket, spread (deviation / mean). */
export type MixPart = { channel: Channel; percent: number; ticketFen: number; cv: number };

/** One price the merchant was told. A channel that is left out cannot be taken under the offer. */
export type OfferRate = { channel: Channel; ratePpm: number; capFen?: number };

/** An offer typed in by the merchant. A line that is left out is unknown, not zero. */
export type Offer = {
  name: string;
  /** The deal the merchant has now: savings are counted against it. */
  current: boolean;
  rates: OfferRate[];
  /** What leaving the present deal costs: exit fee and deposit that is not given back. */
  leaveFen?: number;
  priceFen?: number;
  setupFen?: number;
  depositFen?: number;
  depositRefund?: DepositRefund['kind'];
  depositVolumeFen?: number;
  depositMonths?: number;
  annualFen?: number;
  dataYearFen?: number;
  dataFreeMonths?: number;
  upgradeFen?: number;
  upgradeEveryYears?: number;
  maintenanceMonthFen?: number;
  instantPpm?: number;
  instantPerPayoutFen?: number;
};

/** Everything a reader can set. Plain data: it is stored, linked to and compared as it is. */
export type CalculatorState = {
  /** Preset the numbers started from; empty when none. */
  preset: string;
  monthlyFen: number;
  /** All channels in their order; percentages add up to 100. */
  mix: MixPart[];
  terminals: number;
  years: number;
  growthPpm: number;
  payouts: (typeof PAYOUT_RHYTHMS)[number];
  merchantClass: (typeof MERCHANT_CLASSES)[number];
  /** Fill lines that a provider does not publish with what is reported in the market. */
  market: boolean;
  offers: Offer[];
};

export const MOST_OFFERS = 4;
export const MOST_YEARS = 5;

/** Values of version 1 that a link leaves out. They never change: old links keep their meaning. */
export const DEFAULT_STATE: CalculatorState = {
  preset: '',
  monthlyFen: 6_000_000,
  mix: CHANNELS.map((channel) => ({ channel, percent: channel === 'wechat-pay' ? 100 : 0, ticketFen: 5_000, cv: 0.7 })),
  terminals: 1,
  years: 2,
  growthPpm: 0,
  payouts: 'none',
  merchantClass: 'standard',
  market: true,
  offers: [],
};

/** The numbers of a preset laid over a state; offers and the choices about time stay. */
export function applyPreset(
  state: CalculatorState,
  preset: {
    id: string;
    monthlyFen: number;
    terminals: number;
    merchantClass: CalculatorState['merchantClass'];
    mix: MixPart[];
  },
): CalculatorState {
  const mix = DEFAULT_STATE.mix.map(
    (part) => preset.mix.find(({ channel }) => channel === part.channel) ?? { ...part, percent: 0 },
  );
  const { id, monthlyFen, terminals, merchantClass } = preset;
  return { ...state, preset: id, monthlyFen, terminals, merchantClass, mix };
}

/** Sets one channel's share and keeps the rest in proportion, so that shares always total 100 (see `setPoints`). */
export function setShare(mix: readonly MixPart[], channel: Channel, percent: number): MixPart[] {
  const index = mix.findIndex((part) => part.channel === channel);
  const shares = setPoints(
    mix.map((part) => part.percent),
    index,
    percent,
  );
  return mix.map((part, other) => ({ ...part, percent: shares[other] as number }));
}

/** Mean ticket over all channels in use, in fen (fractional), or 0 when nothing is sold. */
export function meanTicketFen(mix: readonly MixPart[]): number {
  const count = mix.reduce((total, part) => total + part.percent / part.ticketFen, 0);
  return count === 0 ? 0 : 100 / count;
}

/** Scales every channel's ticket so that the mean over all sales becomes `fen`. */
export function setMeanTicket(mix: readonly MixPart[], fen: number): MixPart[] {
  const mean = meanTicketFen(mix);
  return mix.map((part) => ({ ...part, ticketFen: Math.max(1, Math.round((part.ticketFen * fen) / mean)) }));
}
