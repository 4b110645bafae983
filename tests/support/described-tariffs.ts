import type { RangedOwnership, RangedTariff, RangedTier, Span } from '../../src/domain/types.ts';
import { UNKNOWN_OWNERSHIP } from './point-tariff.ts';

const at = (value: number): Span => ({ low: value, typical: value, high: value });
const span = (low: number, typical: number, high: number): Span => ({ low, typical, high });

const ON_VOLUME = { kind: 'on-volume', volumeFen: 60_000_000, withinMonths: 12 } as const;
const ALWAYS = { kind: 'always' } as const;
const NEVER = { kind: 'never' } as const;

const POINTS: RangedOwnership = {
  purchase: { priceFen: at(29_900), setupFen: at(5_050) },
  deposit: { amountFen: at(9_900), refund: { best: ON_VOLUME, typical: ON_VOLUME, worst: ON_VOLUME } },
  annual: { perTerminalFen: at(9_900), perMerchantFen: at(0) },
  data: { perMonthFen: at(500), freeMonths: at(3) },
  upgrade: { perTerminalFen: at(10_000), everyYears: at(2) },
  maintenance: { perMonthFen: at(300), freeMonths: at(0) },
};

const RANGES: RangedOwnership = {
  purchase: { priceFen: span(0, 9_900, 29_900), setupFen: at(0) },
  deposit: { amountFen: span(9_900, 19_900, 29_900), refund: { best: ALWAYS, typical: ON_VOLUME, worst: NEVER } },
  annual: { perTerminalFen: span(0, 9_900, 12_000), perMerchantFen: span(1_000, 2_000, 3_000) },
  data: { perMonthFen: span(300, 500, 825), freeMonths: span(0, 3, 12) },
  upgrade: { perTerminalFen: span(9_900, 19_900, 29_900), everyYears: span(2, 3, 5) },
  maintenance: { perMonthFen: span(100, 200, 300), freeMonths: at(12) },
};

const ZERO: RangedOwnership = {
  purchase: { priceFen: at(0), setupFen: at(0) },
  deposit: { amountFen: at(0), refund: 'unknown' },
  annual: { perTerminalFen: at(0), perMerchantFen: at(0) },
  data: { perMonthFen: at(0), freeMonths: at(0) },
  upgrade: { perTerminalFen: at(0), everyYears: at(0) },
  maintenance: { perMonthFen: at(0), freeMonths: at(0) },
};

const PARTLY: RangedOwnership = {
  purchase: { priceFen: at(29_900), setupFen: 'unknown' },
  deposit: { amountFen: at(9_900), refund: { best: ALWAYS, typical: ALWAYS, worst: ALWAYS } },
  annual: { perTerminalFen: at(0), perMerchantFen: 'unknown' },
  data: { perMonthFen: at(500), freeMonths: 'unknown' },
  upgrade: { perTerminalFen: at(10_000), everyYears: 'unknown' },
  maintenance: { perMonthFen: 'unknown', freeMonths: at(0) },
};

const tiers = (...all: RangedTier[]) => ({ accepted: 'yes', tiers: all }) as const;

/** Price lists that together contain every kind of tier, range, unknown figure and deposit term. */
export const DESCRIBED_TARIFFS: readonly RangedTariff[] = [
  {
    id: 'points',
    rates: [
      { channel: 'debit-card', ...tiers({ ratePpm: at(5_000), capFen: at(2_000) }) },
      { channel: 'credit-card', ...tiers({ ratePpm: at(6_000), fixedFen: at(300) }) },
      { channel: 'small-contactless', ...tiers({ ratePpm: at(3_800) }) },
      { channel: 'wechat-pay', ...tiers({ ratePpm: at(4_825), minFen: at(1) }) },
    ],
    refunds: 'kept',
    ownership: POINTS,
    instant: { ratePpm: at(200), perPayoutFen: at(50) },
    market: [],
  },
  {
    id: 'ranges',
    rates: [
      {
        channel: 'debit-card',
        ...tiers({ ratePpm: span(4_000, 5_000, 6_000), minFen: at(10), capFen: span(1_800, 2_000, 2_500) }),
      },
      {
        channel: 'credit-card',
        ...tiers({ upToFen: 100_000, ratePpm: at(3_800) }, { ratePpm: span(5_500, 6_000, 6_800) }),
      },
      {
        channel: 'unionpay-qr',
        ...tiers(
          { upToFen: 100_000, ratePpm: at(3_800), fixedFen: span(0, 10, 20) },
          { upToFen: 500_050, ratePpm: at(5_000) },
          { ratePpm: at(6_000), capFen: at(2_000) },
        ),
      },
      { channel: 'alipay', ...tiers({ ratePpm: at(0) }) },
    ],
    refunds: 'proportional',
    ownership: RANGES,
    instant: { ratePpm: span(100, 200, 300), perPayoutFen: at(0) },
    market: [],
  },
  {
    id: 'zero',
    rates: [],
    refunds: 'unknown',
    ownership: ZERO,
    instant: { ratePpm: at(0), perPayoutFen: at(0) },
    market: [],
  },
  {
    id: 'unknown',
    rates: [
      { channel: 'debit-card', accepted: 'yes', tiers: 'unknown' },
      { channel: 'small-contactless', accepted: 'unknown', tiers: 'unknown' },
      { channel: 'unionpay-qr', accepted: 'yes', tiers: 'unknown' },
      { channel: 'foreign-card', accepted: 'unknown', tiers: 'unknown' },
    ],
    refunds: 'unknown',
    ownership: UNKNOWN_OWNERSHIP,
    instant: { ratePpm: 'unknown', perPayoutFen: 'unknown' },
    market: [],
  },
  {
    id: 'partly',
    rates: [],
    refunds: 'unknown',
    ownership: PARTLY,
    instant: { ratePpm: at(200), perPayoutFen: 'unknown' },
    market: [],
  },
  {
    id: 'no-instant',
    rates: [],
    refunds: 'unknown',
    ownership: { ...ZERO, deposit: { amountFen: at(9_900), refund: { best: NEVER, typical: NEVER, worst: NEVER } } },
    market: [],
  },
];
