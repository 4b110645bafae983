import type { ChannelSums } from '../result/fields.ts';

/** Kind of a term: a sale. */
export const SALE = 0;
/** Kind of a term: a refund of a sale in the file. */
export const REFUND = 1;
/** Kind of a term: a refund of a sale outside the file. */
export const EARLIER_REFUND = 2;

/**
 * Counts everything that a fee depends on, so that a tariff is priced to the fen without the rows. Columns in `terms`
 * have one length; columns in `daily`, except `start`, have one length.
 *
 * A sale term costs the fee of `amountFen`. If fees are given back, a refund term costs minus the share of that fee
 * that belongs to `refundedFen`. A second refund of a sale adds the new state and subtracts the previous one. So
 * `count` can be zero or negative.
 */
export type Histogram = {
  terms: {
    /** SALE, REFUND or EARLIER_REFUND. */
    kind: Uint8Array;
    /** Index into CHANNELS. */
    channel: Uint8Array;
    amountFen: Float64Array;
    refundedFen: Float64Array;
    count: Int32Array;
  };
  daily: {
    /** Days with payments since 1970-01-01, ascending. */
    day: Uint32Array;
    /** Sales less refunds at `8 × index of the day + index of the channel`. */
    netFen: Float64Array;
    /** Range of day `d` in `term` and `count`: `start[d]` up to, not including, `start[d + 1]`. */
    start: Uint32Array;
    term: Uint32Array;
    count: Int32Array;
  };
  /** By channel index. */
  volumes: readonly ChannelSums[];
  /** Payments with an unknown channel; no tariff prices them. */
  unassigned: ChannelSums;
};
