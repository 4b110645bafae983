/** What one entry of `Histogram.terms` stands for. */
export const TERM_KINDS = ['sale', 'refund', 'earlier-refund'] as const;
export const SALE = 0;
/** Of a sale in the file. */
export const REFUND = 1;
/** Of a sale that is not in the file. */
export const EARLIER_REFUND = 2;

/**
 * All that a fee depends on, counted: a tariff is priced from it to the fen without the rows. Columns in `terms` have
 * one length, and so have those in `daily` but `start`.
 *
 * A sale costs the fee of `amountFen`. A refund term costs, where fees are given back, minus the part of the fee of a
 * sale of `amountFen` that belongs to `refundedFen` of it; the second of two refunds of one sale counts its new state
 * once and the state before it minus once, so `count` may be negative or zero.
 */
export type Histogram = {
  terms: {
    /** Index into TERM_KINDS. */
    kind: Uint8Array;
    /** Index into CHANNELS. */
    channel: Uint8Array;
    amountFen: Float64Array;
    refundedFen: Float64Array;
    count: Int32Array;
  };
  daily: {
    /** Days with payments, counted from 1970-01-01, in order. */
    day: Uint32Array;
    /** Sales less refunds, by day and channel: `8 × index of the day + index of the channel`. */
    netFen: Float64Array;
    /** Terms of day `d` stand from `start[d]` to before `start[d + 1]` in `term` and `count`. */
    start: Uint32Array;
    term: Uint32Array;
    count: Int32Array;
  };
  /** By index of the channel. */
  volumes: readonly ChannelSums[];
  /** Payments of which the way of paying cannot be told: priced under no tariff. */
  unassigned: ChannelSums;
};

export type ChannelSums = { sales: number; refunds: number; salesFen: number; refundsFen: number };
