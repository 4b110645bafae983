import { assertWhole, mulDivRoundHalfUp, mulPpmRoundHalfUp } from '../money/round.ts';
import type { Channel, Instant, RateRule, Tariff } from '../types.ts';
import { chargeSale } from './charge-sale.ts';

/** `time` is "YYYY-MM-DD hh:mm:ss" in the shop's own time; amounts are positive whole fen for refunds too. */
export type Transaction = {
  id: string;
  time: string;
  channel: Channel;
  kind: 'sale' | 'refund';
  amountFen: number;
  /** Of a refund: the sale it belongs to, where known. */
  saleId?: string;
};

/** Volumes are signed: sales less refunds. Fees are net of what refunds gave back. */
export type StatementFees = {
  feeFen: number;
  instantFeeFen: number;
  channels: Partial<Record<Channel, { count: number; volumeFen: number; feeFen: number }>>;
  unsupported: { count: number; volumeFen: number };
};

type Sale = { amountFen: number; feeFen: number; refundedFen: number; returnedFen: number };

/**
 * What a tariff would have cost on these transactions, in whole fen (rules: A statement). Transactions come in time
 * order, each sale id once. A channel without a rule is counted as unsupported and costs nothing. Refunds beyond the
 * sale give back no more than the sale's fee. Throws a RangeError on an amount that is not whole and positive or on a
 * sale id that comes twice.
 */
export function priceStatement(tariff: Tariff, transactions: readonly Transaction[]): StatementFees {
  const rules = new Map(tariff.rates.map((rule) => [rule.channel, rule]));
  const sales = toSales(rules, transactions);
  const netByDay = new Map<string, number>();
  const fees: StatementFees = { feeFen: 0, instantFeeFen: 0, channels: {}, unsupported: { count: 0, volumeFen: 0 } };

  for (const transaction of transactions) {
    const { channel, kind, amountFen } = transaction;
    const volumeFen = kind === 'sale' ? amountFen : -amountFen;
    const rule = rules.get(channel);
    if (!rule) {
      fees.unsupported.count += 1;
      fees.unsupported.volumeFen += volumeFen;
      continue;
    }
    const feeFen = kind === 'sale' ? chargeSale(rule, amountFen) : 0 - giveBack(tariff, rule, transaction, sales);
    fees.channels[channel] ??= { count: 0, volumeFen: 0, feeFen: 0 };
    const line = fees.channels[channel];
    line.count += 1;
    line.volumeFen += volumeFen;
    line.feeFen += feeFen;
    fees.feeFen += feeFen;
    const day = transaction.time.slice(0, 10);
    netByDay.set(day, (netByDay.get(day) ?? 0) + volumeFen - feeFen);
  }
  if (tariff.instant) fees.instantFeeFen = chargePayouts(tariff.instant, netByDay.values());
  return fees;
}

function toSales(rules: Map<Channel, RateRule>, transactions: readonly Transaction[]): Map<string, Sale> {
  const sales = new Map<string, Sale>();
  for (const { id, kind, channel, amountFen } of transactions) {
    assertWhole(amountFen, 'amountFen');
    if (amountFen <= 0) throw new RangeError(`amountFen must be positive, got ${amountFen} in transaction ${id}`);
    if (kind !== 'sale') continue;
    if (sales.has(id)) throw new RangeError(`sale ${id} comes twice`);
    const rule = rules.get(channel);
    sales.set(id, { amountFen, feeFen: rule ? chargeSale(rule, amountFen) : 0, refundedFen: 0, returnedFen: 0 });
  }
  return sales;
}

/** Fee that this refund gives back; notes it on the sale, so that parts add up to the whole. */
function giveBack(tariff: Tariff, rule: RateRule, refund: Transaction, sales: Map<string, Sale>): number {
  if (tariff.refunds === 'kept') return 0;
  const sale = refund.saleId === undefined ? undefined : sales.get(refund.saleId);
  if (!sale) return chargeSale(rule, refund.amountFen);
  sale.refundedFen = Math.min(sale.refundedFen + refund.amountFen, sale.amountFen);
  const returnedFen = mulDivRoundHalfUp(sale.feeFen, sale.refundedFen, sale.amountFen);
  const nowFen = returnedFen - sale.returnedFen;
  sale.returnedFen = returnedFen;
  return nowFen;
}

function chargePayouts(instant: Instant, nets: Iterable<number>): number {
  let feeFen = 0;
  for (const netFen of nets) {
    if (netFen > 0) feeFen += mulPpmRoundHalfUp(netFen, instant.ratePpm) + instant.perPayoutFen;
  }
  return feeFen;
}
