import { chargeSale } from '../../src/domain/fees/charge-sale.ts';
import { assertWhole, mulDivRoundHalfUp, mulPpmRoundHalfUp } from '../../src/domain/money/round.ts';
import type { Channel, Instant, RateRule, StatementFees, Tariff } from '../../src/domain/types.ts';

/** Payment. `time` is `yyyy-mm-dd hh:mm:ss` in local time. Amounts are positive whole fen, also for refunds. */
export type Transaction = {
  id: string;
  time: string;
  channel: Channel;
  kind: 'sale' | 'refund';
  amountFen: number;
  /** Id of the sale that a refund belongs to, if known. */
  saleId?: string;
};

type Sale = { amountFen: number; feeFen: number; refundedFen: number; returnedFen: number };

/**
 * Returns what a tariff would have cost on these payments, in whole fen, one payment at a time. Tests compare the
 * statement check with this plain version. Payments are in time order. A channel without a rule is counted as
 * unsupported and costs nothing. Refunds beyond the sale return no more than its fee. Throws a RangeError if an amount
 * is not whole and positive, or a sale id occurs twice. Rules: "Pricing a statement" in src/domain/README.md.
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
    if (sales.has(id)) throw new RangeError(`sale ${id} occurs twice`);
    const rule = rules.get(channel);
    sales.set(id, { amountFen, feeFen: rule ? chargeSale(rule, amountFen) : 0, refundedFen: 0, returnedFen: 0 });
  }
  return sales;
}

/** Returns the fee that a refund gives back. Records it on the sale, so that parts add up to the whole. */
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
