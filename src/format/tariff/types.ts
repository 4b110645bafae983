import type { Channel, FigureId } from '../../domain/types.ts';

/** One value of a row of a price list, in words. */
export type DescribedLine = {
  /** Figure that the line states, for its sources; left out if the line states none. */
  figure?: FigureId;
  /** Label of the part of the row that the line describes. */
  lead?: string;
  /** Null if the figure is unknown. */
  text: string | null;
  /** True if the text is a phrase and not a figure. */
  isProse?: true;
  /** True if the text itself says that something is unknown. */
  isUnknown?: true;
};

/** Rows of the key-facts box that state rates, in the order of the page, with their channels. */
export const RATE_ROWS = [
  ['debit', ['debit-card']],
  ['credit', ['credit-card']],
  ['small', ['small-contactless', 'unionpay-qr']],
  ['alipay', ['alipay']],
  ['wechat', ['wechat-pay']],
  ['foreign', ['foreign-card']],
  ['ecny', ['e-cny']],
] as const satisfies readonly (readonly [string, readonly Channel[]])[];

/**
 * Origin of the described tariff: a published price list, or an offer that the merchant typed. An offer gives a zero
 * fee as "none" and a monthly fee by the year only.
 */
export type TariffKind = 'price-list' | 'offer';
