import type { Channel } from '../schemas/channels.ts';
import type { DepositRefund } from '../schemas/tariff.ts';

/** One price the merchant was told. A channel that is left out cannot be taken under the offer. */
export type OfferRate = { channel: Channel; ratePpm: number; capFen?: number };

/** An offer typed in by the merchant. A line that is left out is unknown, not zero. */
export type OfferInput = {
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

export const MAX_OFFERS = 4;
