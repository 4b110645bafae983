import type { Channel } from '../schemas/channels.ts';
import type { DepositRefund } from '../schemas/tariff.ts';

/** Price of one channel: a rate in ppm, and a cap in fen. The offer does not accept a channel without a price. */
export type OfferRate = { channel: Channel; ratePpm: number; capFen?: number };

/** Offer that the merchant types in. A line that is left out is unknown, not zero. */
export type OfferInput = {
  name: string;
  /** True for the deal that the merchant has now, which savings are counted against. */
  current: boolean;
  rates: OfferRate[];
  /** Cost of leaving the present deal: exit fee and a deposit that is not returned. */
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

/** Largest number of own offers. */
export const MAX_OFFERS = 4;
