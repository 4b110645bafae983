import type { Span } from '../base/spans.ts';
import type { Channel, CostItem } from '../schemas/channels.ts';
import type { DepositRefund } from '../schemas/tariff.ts';
import type { TierOf } from '../schemas/tier-figures.ts';

export type { Channel, CostItem, DepositRefund, Span };

/** One tier of a price. The first tier whose `upToFen` (inclusive) is not below the sale prices the whole sale. */
export type RateTier = TierOf<number>;

export type RateRule = { channel: Channel; tiers: RateTier[] };

/** `kept`: a refund returns no fee. `proportional`: it returns the share of the fee that matches the refunded share. */
export type RefundRule = 'kept' | 'proportional';

export type Instant = { ratePpm: number; perPayoutFen: number };

/** A deposit as in the test vectors: the fields of its refund condition are next to the amount. */
export type Deposit = { amountFen: number; refund: DepositRefund['kind']; volumeFen?: number; withinMonths?: number };

type Ownership = {
  purchase: { priceFen: number; setupFen: number };
  deposit: Deposit;
  annual: { perTerminalFen: number; perMerchantFen: number };
  data: { perMonthFen: number; freeMonths: number };
  upgrade: { perTerminalFen: number; everyYears: number };
  maintenance: { perMonthFen: number; freeMonths: number };
};

/** A price list in which every figure is a single number. A channel without a rule is not supported. */
export type Tariff = {
  id: string;
  rates: RateRule[];
  refunds: RefundRule;
  ownership: Ownership;
  instant?: Instant;
};

/** Sales of one channel in a month. `cv`: coefficient of variation of the ticket size (deviation / mean). */
export type ChannelVolume = { channel: Channel; volumeFen: number; count: number; cv: number };

/** The business to price. `growthPpm` applies at the start of each year; `payoutsPerMonth` 0: no instant settlement. */
export type Business = {
  terminals: number;
  years: number;
  monthly: ChannelVolume[];
  growthPpm: number;
  payoutsPerMonth: number;
};

export type CostItems = Record<CostItem, number>;

/** Cost over the horizon. Amounts are expectations in fractional fen; round them only to show them. */
export type OwnershipCost = {
  items: CostItems;
  /** Transaction fees over the horizon, by accepted channel in use. They add up to `items.transaction`. */
  byChannel: Partial<Record<Channel, number>>;
  byYear: number[];
  totalFen: number;
  perYearFen: number;
  acceptedVolumeFen: number;
  unsupportedVolumePerMonthFen: number;
  /** Null if the tariff accepts nothing that the business takes. */
  effectiveRatePpm: number | null;
};

/**
 * Cost of a tariff on the payments of a statement, in whole fen. Volumes are sales less refunds. Fees are net of what
 * refunds returned.
 */
export type StatementFees = {
  feeFen: number;
  instantFeeFen: number;
  channels: Partial<Record<Channel, { count: number; volumeFen: number; feeFen: number }>>;
  unsupported: { count: number; volumeFen: number };
};

/** A figure that nobody published. Results list it next to the total and never count it as zero cost. */
export type Unknown = 'unknown';

export type RangedTier = TierOf<Span>;

/** `accepted: 'unknown'`: it is not known whether the channel is accepted. Its price may still be known. */
export type RangedRate = { channel: Channel; accepted: 'yes' | 'unknown'; tiers: RangedTier[] | Unknown };

export type RangedDeposit = {
  amountFen: Span;
  refund: { best: DepositRefund; typical: DepositRefund; worst: DepositRefund };
};

/** Each figure is known or unknown by itself: an item can have a known price and an unknown set-up fee. */
export type RangedOwnership = {
  purchase: { priceFen: Span | Unknown; setupFen: Span | Unknown };
  deposit: { amountFen: Span | Unknown; refund: RangedDeposit['refund'] | Unknown };
  annual: { perTerminalFen: Span | Unknown; perMerchantFen: Span | Unknown };
  data: { perMonthFen: Span | Unknown; freeMonths: Span | Unknown };
  upgrade: { perTerminalFen: Span | Unknown; everyYears: Span | Unknown };
  maintenance: { perMonthFen: Span | Unknown; freeMonths: Span | Unknown };
};

/** Id of a figure of a tariff: `rate:credit-card`, `deposit.amountFen`, `instant.perPayoutFen`. */
export type FigureId = string;

/** A price list in which each figure is a span or unknown. */
export type RangedTariff = {
  id: string;
  rates: RangedRate[];
  refunds: RefundRule | Unknown;
  ownership: RangedOwnership;
  /** Absent: not offered. */
  instant?: { ratePpm: Span | Unknown; perPayoutFen: Span | Unknown };
  /** Ids of the figures that were filled from the market range. */
  market: FigureId[];
};

export type CostRange = {
  low: OwnershipCost;
  typical: OwnershipCost;
  high: OwnershipCost;
  /** Unknown figures that affect the cost of this business. With any, `high` is not an upper limit. */
  unknown: FigureId[];
  /** Figures that affect the cost of this business and come from the market range, not from the provider. */
  market: FigureId[];
};
