import { pointSpan } from '../../src/base/spans.ts';
import type {
  Deposit,
  DepositRefund,
  RangedOwnership,
  RangedTariff,
  RangedTier,
  RateTier,
  Span,
  Tariff,
} from '../../src/domain/types.ts';
import { TIER_FIGURES } from '../../src/schemas/tier-figures.ts';

/** Ownership of which no figure is known. */
export const UNKNOWN_OWNERSHIP: RangedOwnership = {
  purchase: { priceFen: 'unknown', setupFen: 'unknown' },
  deposit: { amountFen: 'unknown', refund: 'unknown' },
  annual: { perTerminalFen: 'unknown', perMerchantFen: 'unknown' },
  data: { perMonthFen: 'unknown', freeMonths: 'unknown' },
  upgrade: { perTerminalFen: 'unknown', everyYears: 'unknown' },
  maintenance: { perMonthFen: 'unknown', freeMonths: 'unknown' },
};

const toPoints = <Line extends Record<string, number>>(line: Line): Record<keyof Line, Span> =>
  Object.fromEntries(Object.entries(line).map(([field, value]) => [field, pointSpan(value)])) as Record<
    keyof Line,
    Span
  >;

const toTerm = ({ refund, volumeFen = 0, withinMonths = Number.POSITIVE_INFINITY }: Deposit): DepositRefund =>
  refund === 'on-volume' ? { kind: refund, volumeFen, withinMonths } : { kind: refund };

function toPointTier(tier: RateTier): RangedTier {
  const points: { [name: string]: Span } = {};
  for (const name of TIER_FIGURES) {
    const figure = tier[name];
    if (figure !== undefined) points[name] = pointSpan(figure);
  }
  return { ...(points as { ratePpm: Span }), ...(tier.upToFen !== undefined && { upToFen: tier.upToFen }) };
}

/** Returns a ranged tariff in which every figure is known and a point. */
export function pointTariff({ id, rates, refunds, ownership, instant }: Tariff): RangedTariff {
  const { purchase, deposit, annual, data, upgrade, maintenance } = ownership;
  const term = toTerm(deposit);
  return {
    id,
    rates: rates.map(({ channel, tiers }) => ({ channel, accepted: 'yes', tiers: tiers.map(toPointTier) })),
    refunds,
    ownership: {
      purchase: toPoints(purchase),
      deposit: { amountFen: pointSpan(deposit.amountFen), refund: { best: term, typical: term, worst: term } },
      annual: toPoints(annual),
      data: toPoints(data),
      upgrade: toPoints(upgrade),
      maintenance: toPoints(maintenance),
    },
    ...(instant && { instant: toPoints(instant) }),
    market: [],
  };
}
