import type { Transaction } from './price-statement.ts';

/** Returns a sale by Alipay on 1 March 2026. */
export const sale = (id: string, amountFen: number): Transaction => ({
  id,
  time: '2026-03-01 09:00:00',
  channel: 'alipay',
  kind: 'sale',
  amountFen,
});

/** Returns a refund by Alipay on the day after `sale`. Without `saleId` its sale is unknown. */
export const refund = (id: string, amountFen: number, saleId?: string): Transaction => ({
  id,
  time: '2026-03-02 09:00:00',
  channel: 'alipay',
  kind: 'refund',
  amountFen,
  saleId,
});
