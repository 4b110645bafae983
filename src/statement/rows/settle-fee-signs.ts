import { NO_FEE, type PaymentColumns } from '../types.ts';

/**
 * Fees as charged (positive) and given back (negative), whichever sign the file gives them. What most sales have is the
 * sign of a charge: section 3.2 of the facts. A sale's fee is taken without sign; a refund's is given back when its sign
 * is the other one. Without a sale that has a fee, every fee on a refund counts as given back.
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
