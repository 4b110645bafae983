import type { Instant, RateRule, Tariff } from '../../../src/domain/types.ts';
import type { Transaction } from '../../support/price-statement.ts';

/** Returns numerator / denominator rounded to an integer, ties away from zero. The denominator is above zero. */
function roundHalfUp(numerator: bigint, denominator: bigint): bigint {
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * size + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}

const ofPpm = (amount: bigint, ratePpm: number): bigint => roundHalfUp(amount * BigInt(ratePpm), 1_000_000n);
const minOf = (a: bigint, b: bigint): bigint => (a < b ? a : b);

/** Returns the fee of one sale in fen, with integers of any size as a reference for the fast arithmetic. */
export function feeOfSale(rule: RateRule, amountFen: number): bigint {
  const amount = BigInt(amountFen);
  const tier = rule.tiers.find(({ upToFen }) => upToFen === undefined || amount <= BigInt(upToFen));
  if (!tier) throw new Error('no tier');
  let percentage = ofPpm(amount, tier.ratePpm);
  if (tier.minFen !== undefined && percentage < BigInt(tier.minFen)) percentage = BigInt(tier.minFen);
  if (tier.capFen !== undefined) percentage = minOf(percentage, BigInt(tier.capFen));
  return minOf(percentage + BigInt(tier.fixedFen ?? 0), amount);
}

/** Returns the fee changes in the order of the transactions, undefined on a channel without a rule. */
function feeChanges({ rates, refunds }: Tariff, transactions: readonly Transaction[]): (bigint | undefined)[] {
  return transactions.map((transaction, index) => {
    const rule = rates.find(({ channel }) => channel === transaction.channel);
    if (!rule) return undefined;
    if (transaction.kind === 'sale') return feeOfSale(rule, transaction.amountFen);
    if (refunds === 'kept') return 0n;
    const sale = transactions.find(({ id, kind }) => kind === 'sale' && id === transaction.saleId);
    if (!sale) return -feeOfSale(rule, transaction.amountFen);
    const refundedBy = (last: number) =>
      transactions
        .slice(0, last)
        .filter(({ kind, saleId }) => kind === 'refund' && saleId === sale.id)
        .reduce((sum, { amountFen }) => sum + BigInt(amountFen), 0n);
    const fee = feeOfSale(rule, sale.amountFen);
    const givenBack = (refunded: bigint) => roundHalfUp(fee * refunded, BigInt(sale.amountFen));
    return givenBack(refundedBy(index)) - givenBack(refundedBy(index + 1));
  });
}

/** Returns the sums of a statement whose refunds stay within their sales and on the channel of the sale. */
export function sumsOfStatement(
  tariff: Tariff,
  transactions: readonly Transaction[],
): { feeFen: bigint; instantFeeFen: bigint } {
  const changes = feeChanges(tariff, transactions);
  const nets: Record<string, bigint> = {};
  let feeFen = 0n;
  for (const [index, { kind, amountFen, time }] of transactions.entries()) {
    const change = changes[index];
    if (change === undefined) continue;
    feeFen += change;
    const [day = ''] = time.split(' ');
    nets[day] = (nets[day] ?? 0n) + (kind === 'sale' ? BigInt(amountFen) : -BigInt(amountFen)) - change;
  }
  return { feeFen, instantFeeFen: tariff.instant ? payoutFees(tariff.instant, Object.values(nets)) : 0n };
}

const payoutFees = ({ ratePpm, perPayoutFen }: Instant, nets: readonly bigint[]): bigint =>
  nets.filter((net) => net > 0n).reduce((sum, net) => sum + ofPpm(net, ratePpm) + BigInt(perPayoutFen), 0n);

/** Returns the fee of one sale in doubles, without rounding and without the limit at the sale. */
export function feeOfTicket({ tiers }: RateRule, ticketFen: number): number {
  const tier = tiers.find(({ upToFen = Number.POSITIVE_INFINITY }) => ticketFen <= upToFen);
  if (!tier) throw new Error('no tier');
  const { ratePpm, minFen = 0, capFen = Number.POSITIVE_INFINITY, fixedFen = 0 } = tier;
  return Math.min(Math.max((ticketFen * ratePpm) / 1_000_000, minFen), capFen) + fixedFen;
}
