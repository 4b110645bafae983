// Generates random price lists for a bill, and prices it in BigInt without the code under test.
import { chargeSale } from '../../src/domain/fees/charge-sale.ts';
import type { RateRule, RateTier, Tariff } from '../../src/domain/types.ts';
import { type Random, seeded } from '../statement/random.ts';
import { drawPayments } from './statement-bill.ts';

const TARIFFS = 50;
const FREE = {
  purchase: { priceFen: 0, setupFen: 0 },
  deposit: { amountFen: 0, refund: 'always' },
  annual: { perTerminalFen: 0, perMerchantFen: 0 },
  data: { perMonthFen: 0, freeMonths: 0 },
  upgrade: { perTerminalFen: 0, everyYears: 0 },
  maintenance: { perMonthFen: 0, freeMonths: 0 },
} as const;

function toTier(random: Random): RateTier {
  const tier: RateTier = { ratePpm: 2000 + 100 * random.below(80) + random.below(2) };
  if (random.next() < 0.2) tier.minFen = 1 + random.below(10);
  if (random.next() < 0.2) tier.capFen = 20 + random.below(3000);
  if (random.next() < 0.2) tier.fixedFen = 1 + random.below(20);
  return tier;
}

/** Creates tariffs: half keep the fees of refunds, a third have tiers, a fifth settle instantly. */
export function makeTariffs(): Tariff[] {
  const random = seeded(50);
  return Array.from({ length: TARIFFS }, (_, index) => {
    const tiers = index % 3 ? [] : [{ ...toTier(random), upToFen: 100 * (1 + random.below(300)) }];
    return {
      id: `tariff-${index}`,
      rates: [{ channel: 'wechat-pay', tiers: [...tiers, toTier(random)] }],
      refunds: index % 2 ? 'proportional' : 'kept',
      ownership: FREE,
      ...(index % 5 === 0 && { instant: { ratePpm: 100 + random.below(900), perPayoutFen: random.below(100) } }),
    };
  });
}

const MILLION = 1_000_000n;
const percent = (amount: bigint, ratePpm: bigint): bigint => (2n * amount * ratePpm + MILLION) / (2n * MILLION);
const big = (value: number | undefined): bigint | undefined => (value === undefined ? undefined : BigInt(value));

/** Creates the fee function of a rule: the first matching tier, minimum, cap, fixed part, at most the sale. */
function toFee({ tiers }: RateRule): (amount: bigint) => bigint {
  const steps = tiers.map(({ upToFen, ratePpm, minFen, capFen, fixedFen = 0 }) => ({
    upTo: big(upToFen),
    rate: BigInt(ratePpm),
    min: big(minFen),
    cap: big(capFen),
    fixed: BigInt(fixedFen),
  }));
  return (amount) => {
    for (const { upTo, rate, min, cap, fixed } of steps) {
      if (upTo !== undefined && amount > upTo) continue;
      let fee = percent(amount, rate);
      if (min !== undefined && fee < min) fee = min;
      if (cap !== undefined && fee > cap) fee = cap;
      fee += fixed;
      if (fee > amount) fee = amount;
      return fee;
    }
    throw new Error('no step holds the amount');
  };
}

export type Expected = { feeFen: number[]; instantFeeFen: number[]; wrongFees: number };

/** Prices the whole bill under each tariff; `wrongFees` counts rows that `chargeSale` prices differently. */
export function priceInBigInt(rows: number, tariffs: readonly Tariff[]): Expected {
  const ways = tariffs.map(({ rates, refunds, instant }) => ({
    rule: rates[0] as RateRule,
    feeOf: toFee(rates[0] as RateRule),
    isGivenBack: refunds === 'proportional',
    instant,
    sum: 0n,
    nets: new Map<number, bigint>(),
  }));
  let wrongFees = 0;
  drawPayments(rows, ({ time, isRefund, amountFen, saleFen, fromFen, toFen }) => {
    const day = Math.floor(time / 86_400);
    const [amount, sale, from, to] = [BigInt(amountFen), BigInt(saleFen), BigInt(fromFen), BigInt(toFen)];
    for (const way of ways) {
      const full = way.feeOf(sale);
      if (Number(full) !== chargeSale(way.rule, saleFen)) wrongFees += 1;
      let fee = full;
      if (isRefund)
        fee = way.isGivenBack ? (2n * full * from + sale) / (2n * sale) - (2n * full * to + sale) / (2n * sale) : 0n;
      way.sum += fee;
      if (way.instant) way.nets.set(day, (way.nets.get(day) ?? 0n) + (isRefund ? -amount : amount) - fee);
    }
  });
  const instantOf = ({ instant, nets }: (typeof ways)[number]): bigint => {
    if (!instant) return 0n;
    const { ratePpm, perPayoutFen } = instant;
    const positive = [...nets.values()].filter((net) => net > 0n);
    return positive.reduce((sum, net) => sum + percent(net, BigInt(ratePpm)) + BigInt(perPayoutFen), 0n);
  };
  return {
    feeFen: ways.map(({ sum }) => Number(sum)),
    instantFeeFen: ways.map((way) => Number(instantOf(way))),
    wrongFees,
  };
}
