import type { Channel, CostItem } from '../schemas/channels.ts';
import type { DepositRefund } from '../schemas/tariff.ts';

export type { Channel, CostItem, DepositRefund };

/** One step of a price: the first tier whose `upToFen` (inclusive) holds the sale prices the whole sale. */
export type RateTier = {
  ratePpm: number;
  upToFen?: number;
  minFen?: number;
  capFen?: number;
  fixedFen?: number;
};

export type RateRule = { channel: Channel; tiers: RateTier[] };

export type RefundRule = 'kept' | 'proportional';

export type Instant = { ratePpm: number; perPayoutFen: number };

/** Deposit as in the worked cases: the condition stands flat beside the amount. */
export type Deposit = { amountFen: number; refund: DepositRefund['kind']; volumeFen?: number; withinMonths?: number };

export type Ownership = {
  purchase: { priceFen: number; setupFen: number };
  deposit: Deposit;
  annual: { perTerminalFen: number; perMerchantFen: number };
  data: { perMonthFen: number; freeMonths: number };
  upgrade: { perTerminalFen: number; everyYears: number };
  maintenance: { perMonthFen: number; freeMonths: number };
};

/** A price list in which every figure is a point. A channel without a rule is not supported. */
export type Tariff = {
  id: string;
  rates: RateRule[];
  refunds: RefundRule;
  ownership: Ownership;
  instant?: Instant;
};

export type ChannelVolume = { channel: Channel; volumeFen: number; count: number; cv: number };

export type Business = {
  terminals: number;
  years: number;
  monthly: ChannelVolume[];
  growthPpm: number;
  payoutsPerMonth: number;
};

export type CostItems = Record<CostItem, number>;

/** Money here is an expectation, so fen may be fractional; round only to show it. */
export type OwnershipCost = {
  items: CostItems;
  /** Transaction fees over the horizon, by accepted channel in use; they add up to `items.transaction`. */
  byChannel: Partial<Record<Channel, number>>;
  byYear: number[];
  totalFen: number;
  perYearFen: number;
  acceptedVolumeFen: number;
  unsupportedVolumePerMonthFen: number;
  /** Null when nothing that the business takes is accepted. */
  effectiveRatePpm: number | null;
};

/** A figure with its two ends; a point has three equal values. */
export type Span = { low: number; typical: number; high: number };

/** A line whose figure nobody published. It is named beside the total and never counted as zero cost. */
export type Unknown = 'unknown';

export type RangedTier = { upToFen?: number; ratePpm: Span; minFen?: Span; capFen?: Span; fixedFen?: Span };

/** `accepted: 'unknown'` when it is not even known whether the channel is taken; then `tiers` is unknown too. */
export type RangedRate = { channel: Channel; accepted: 'yes' | 'unknown'; tiers: RangedTier[] | Unknown };

export type RangedDeposit = {
  amountFen: Span;
  refund: { best: DepositRefund; typical: DepositRefund; worst: DepositRefund };
};

/** Each figure or unknown by itself: a line can have a known price and an unknown set-up fee. */
export type RangedOwnership = {
  purchase: { priceFen: Span | Unknown; setupFen: Span | Unknown };
  deposit: { amountFen: Span | Unknown; refund: RangedDeposit['refund'] | Unknown };
  annual: { perTerminalFen: Span | Unknown; perMerchantFen: Span | Unknown };
  data: { perMonthFen: Span | Unknown; freeMonths: Span | Unknown };
  upgrade: { perTerminalFen: Span | Unknown; everyYears: Span | Unknown };
  maintenance: { perMonthFen: Span | Unknown; freeMonths: Span | Unknown };
};

/** Names a figure inside a tariff: `rate:credit-card`, `deposit.amountFen`, `instant.perPayoutFen`. */
export type FigureId = string;

/** A price list in which each figure is a span or unknown. `market` names the figures that the market range filled. */
export type RangedTariff = {
  id: string;
  rates: RangedRate[];
  refunds: RefundRule | Unknown;
  ownership: RangedOwnership;
  /** Absent: not offered. */
  instant?: { ratePpm: Span | Unknown; perPayoutFen: Span | Unknown };
  market: FigureId[];
};

export type CostRange = {
  low: OwnershipCost;
  typical: OwnershipCost;
  high: OwnershipCost;
  /** Figures that bear on this business and are unknown; with any, the total reads "at least". */
  unknown: FigureId[];
  /** Figures that bear on this business and come from the market range, not from this provider. */
  market: FigureId[];
};
