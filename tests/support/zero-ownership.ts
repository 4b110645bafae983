import type { Tariff } from '../../src/domain/types.ts';

/** Ownership without any cost, so that only fees count. */
export const ZERO_OWNERSHIP: Tariff['ownership'] = {
  purchase: { priceFen: 0, setupFen: 0 },
  deposit: { amountFen: 0, refund: 'never' },
  annual: { perTerminalFen: 0, perMerchantFen: 0 },
  data: { perMonthFen: 0, freeMonths: 0 },
  upgrade: { perTerminalFen: 0, everyYears: 0 },
  maintenance: { perMonthFen: 0, freeMonths: 0 },
};
