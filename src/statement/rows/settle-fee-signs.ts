import { NO_FEE, type PaymentColumns } from '../types.ts';

/**
 * Makes charged fees positive and refunded fees negative. The most frequent sign among sales is the sign of a charge,
 * because files differ (see Fees in src/statement/README.md). The fee of a sale loses its sign. The fee of a refund
 * is given back if it has the opposite sign. Without a sale with a fee, all fees of refunds count as given back.
 */
export function settleFeeSigns(columns: PaymentColumns): void {
  const { feeFen, isRefund, length } = columns;
  let balance = 0;
  for (let at = 0; at < length; at++) {
    const fee = feeFen[at] as number;
    if (!isRefund[at] && fee !== NO_FEE) balance += Math.sign(fee);
  }
  const charge = Math.sign(balance);
  for (let at = 0; at < length; at++) {
    const fee = feeFen[at] as number;
    if (fee === NO_FEE || fee === 0) continue;
    const isGivenBack = isRefund[at] && Math.sign(fee) !== charge;
    feeFen[at] = isGivenBack ? -Math.abs(fee) : Math.abs(fee);
  }
}
