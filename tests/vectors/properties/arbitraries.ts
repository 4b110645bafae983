// Generates random tariffs, businesses and statements for property tests of the cost model.
import fc from 'fast-check';
import type {
  Business,
  DepositRefund,
  RangedRate,
  RangedTariff,
  RangedTier,
  RateRule,
  RateTier,
  Span,
  Tariff,
  Unknown,
} from '../../../src/domain/types.ts';
import { CHANNELS } from '../../../src/schemas/channels.ts';
import { TIER_FIGURES, type TierFigure } from '../../../src/schemas/tier-figures.ts';
import type { Transaction } from '../../support/price-statement.ts';

const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const orUnknown = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | Unknown> =>
  fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: fc.constant('unknown' as const) });

export const amountFen = fc.oneof(
  fc.integer({ min: 1, max: 2_000_000 }),
  fc.integer({ min: 1, max: 1_000_000_000_000 }),
);
const ratePpm = fc.oneof(fc.constantFrom(0, 1, 3800, 5000, 6000, 1_000_000), fc.integer({ min: 0, max: 30_000 }));

const OPTIONAL_FIGURES = TIER_FIGURES.filter((name) => name !== 'ratePpm');

/** Returns generators of all optional figures of a tier. A figure without an entry in `max` goes up to 500. */
const tierFigures = <Value>(
  toValue: (value: fc.Arbitrary<number>) => fc.Arbitrary<Value>,
  max: Partial<Record<TierFigure, number>>,
) =>
  Object.fromEntries(
    OPTIONAL_FIGURES.map((name) => [name, optional(toValue(fc.integer({ min: 0, max: max[name] ?? 500 })))]),
  ) as Record<(typeof OPTIONAL_FIGURES)[number], fc.Arbitrary<Value | undefined>>;

export const tier: fc.Arbitrary<RateTier> = fc.record({
  ratePpm,
  ...tierFigures((value) => value, { minFen: 3000, capFen: 5000 }),
});

/** One or two tiers. Only the last has no limit. */
export const rule: fc.Arbitrary<RateRule> = fc.record({
  channel: fc.constantFrom(...CHANNELS),
  tiers: fc.oneof(
    tier.map((only) => [only]),
    fc
      .tuple(tier, tier, fc.integer({ min: 1, max: 500_000 }))
      .map(([first, last, upToFen]) => [{ ...first, upToFen }, last]),
  ),
});

const someRules = fc.uniqueArray(rule, { selector: ({ channel }) => channel, minLength: 1, maxLength: 8 });
const fen = fc.integer({ min: 0, max: 100_000 });
const months = fc.integer({ min: 0, max: 40 });

const onVolume = fc.record({
  volumeFen: fc.integer({ min: 0, max: 500_000_000 }),
  withinMonths: fc.integer({ min: 1, max: 40 }),
});

export const tariff: fc.Arbitrary<Tariff> = fc.record({
  id: fc.string({ minLength: 1, maxLength: 6 }),
  rates: someRules,
  refunds: fc.constantFrom('kept', 'proportional'),
  ownership: fc.record({
    purchase: fc.record({ priceFen: fen, setupFen: fen }),
    deposit: fc.oneof(
      fc.record({ amountFen: fen, refund: fc.constantFrom('always' as const, 'never' as const) }),
      fc.tuple(fen, onVolume).map(([amount, term]) => ({ amountFen: amount, refund: 'on-volume' as const, ...term })),
    ),
    annual: fc.record({ perTerminalFen: fen, perMerchantFen: fen }),
    data: fc.record({ perMonthFen: fen, freeMonths: months }),
    upgrade: fc.record({ perTerminalFen: fen, everyYears: fc.integer({ min: 0, max: 4 }) }),
    maintenance: fc.record({ perMonthFen: fen, freeMonths: months }),
  }),
  instant: optional(
    fc.record({ ratePpm: fc.integer({ min: 0, max: 2000 }), perPayoutFen: fc.integer({ min: 0, max: 300 }) }),
  ),
});

/** Average sales from 10 yuan, so that fees stay below takings and instant settlement stays above zero. */
const channelVolume = fc
  .record({
    channel: fc.constantFrom(...CHANNELS),
    ticketFen: fc.integer({ min: 1000, max: 2_000_000 }),
    count: fc.integer({ min: 1, max: 2000 }),
    cv: fc.constantFrom(0, 0.1, 0.5, 1, 3),
  })
  .map(({ ticketFen, ...line }) => ({ ...line, volumeFen: ticketFen * line.count }));

export const business: fc.Arbitrary<Business> = fc.record({
  terminals: fc.integer({ min: 1, max: 5 }),
  years: fc.integer({ min: 1, max: 5 }),
  monthly: fc.uniqueArray(channelVolume, { selector: ({ channel }) => channel, minLength: 1, maxLength: 6 }),
  growthPpm: fc.constantFrom(-100_000, 0, 50_000),
  payoutsPerMonth: fc.constantFrom(0, 22, 30),
});

const span = (value: fc.Arbitrary<number>): fc.Arbitrary<Span> =>
  fc.tuple(value, value, value).map((values) => {
    const [low = 0, typical = 0, high = 0] = values.sort((a, b) => a - b);
    return { low, typical, high };
  });

const rangedTier: fc.Arbitrary<RangedTier> = fc.record({
  ratePpm: span(fc.integer({ min: 0, max: 30_000 })),
  ...tierFigures(span, { capFen: 5000, fixedFen: 300 }),
});

const rangedRate: fc.Arbitrary<RangedRate> = fc.oneof(
  fc.record({
    channel: fc.constantFrom(...CHANNELS),
    accepted: fc.constantFrom('yes' as const, 'yes' as const, 'unknown' as const),
    tiers: fc.oneof(
      rangedTier.map((only) => [only]),
      fc
        .tuple(rangedTier, rangedTier, fc.integer({ min: 1, max: 500_000 }))
        .map(([first, last, upToFen]) => [{ ...first, upToFen }, last]),
    ),
  }),
  fc.record({
    channel: fc.constantFrom(...CHANNELS),
    accepted: fc.constantFrom('yes' as const, 'unknown' as const),
    tiers: fc.constant('unknown' as const),
  }),
);

/** Refund terms from best to worst for the merchant: always, on a volume, on a larger volume, never. */
const refundTerms = fc
  .tuple(
    fc.integer({ min: 0, max: 50_000_000 }),
    fc.integer({ min: 0, max: 50_000_000 }),
    fc.integer({ min: 1, max: 40 }),
    fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 3 }))),
  )
  .map(([some, more, withinMonths, picks]) => {
    const term = (volumeFen: number): DepositRefund => ({ kind: 'on-volume', volumeFen, withinMonths });
    const ladder: DepositRefund[] = [{ kind: 'always' }, term(some), term(some + more), { kind: 'never' }];
    const [best, typical, worst] = picks.sort().map((pick) => ladder[pick] as DepositRefund) as [
      DepositRefund,
      DepositRefund,
      DepositRefund,
    ];
    return { best, typical, worst };
  });

export const rangedTariff: fc.Arbitrary<RangedTariff> = fc.record({
  id: fc.string({ minLength: 1, maxLength: 6 }),
  rates: fc.uniqueArray(rangedRate, { selector: ({ channel }) => channel, minLength: 1, maxLength: 8 }),
  refunds: orUnknown(fc.constantFrom('kept' as const, 'proportional' as const)),
  ownership: fc.record({
    purchase: fc.record({ priceFen: orUnknown(span(fen)), setupFen: orUnknown(span(fen)) }),
    deposit: fc.record({ amountFen: orUnknown(span(fen)), refund: orUnknown(refundTerms) }),
    annual: fc.record({ perTerminalFen: orUnknown(span(fen)), perMerchantFen: orUnknown(span(fen)) }),
    data: fc.record({ perMonthFen: orUnknown(span(fen)), freeMonths: orUnknown(span(months)) }),
    upgrade: fc.record({
      perTerminalFen: orUnknown(span(fen)),
      everyYears: orUnknown(span(fc.integer({ min: 0, max: 4 }))),
    }),
    maintenance: fc.record({ perMonthFen: orUnknown(span(fen)), freeMonths: orUnknown(span(months)) }),
  }),
  instant: optional(
    fc.record({
      ratePpm: orUnknown(span(fc.integer({ min: 0, max: 2000 }))),
      perPayoutFen: orUnknown(span(fc.integer({ min: 0, max: 300 }))),
    }),
  ),
  market: fc.constant([]),
});

/** Sales with refunds. `shares` is the part of the sale that each refund returns, in percent. */
type SaleCase = { channel: Transaction['channel']; amountFen: number; day: number; shares: number[]; orphan: boolean };

const saleCase: fc.Arbitrary<SaleCase> = fc.record({
  channel: fc.constantFrom(...CHANNELS),
  amountFen,
  day: fc.integer({ min: 1, max: 9 }),
  shares: fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 3 }),
  orphan: fc.boolean(),
});

/** Returns a sale with its refunds, or refunds of a sale of an earlier statement, in time order. */
function toTransactions({ channel, amountFen: soldFen, day, shares, orphan }: SaleCase, index: number): Transaction[] {
  const id = `s${index}`;
  const sale: Transaction = { id, time: `2026-03-0${day} 09:00:00`, channel, kind: 'sale', amountFen: soldFen };
  const transactions: Transaction[] = orphan ? [] : [sale];
  let leftFen = soldFen;
  for (const [part, share] of shares.entries()) {
    const backFen = Math.min(leftFen, Math.ceil((soldFen * share) / 100));
    if (backFen <= 0) break;
    leftFen -= backFen;
    transactions.push({
      id: `r${index}-${part}`,
      time: `2026-03-${10 + part} 10:00:00`,
      channel,
      kind: 'refund',
      amountFen: backFen,
      saleId: id,
    });
  }
  return transactions;
}

/** Groups of related transactions. */
export const transactionGroups: fc.Arbitrary<Transaction[][]> = fc
  .array(saleCase, { maxLength: 12 })
  .map((cases) => cases.map(toTransactions));
