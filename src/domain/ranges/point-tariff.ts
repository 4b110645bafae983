import type { Deposit, DepositRefund, RangedTariff, Span, Tariff } from '../types.ts';

const toPoint = (value: number): Span => ({ low: value, typical: value, high: value });

const toPoints = <Line extends Record<string, number>>(line: Line): Record<keyof Line, Span> =>
  Object.fromEntries(Object.entries(line).map(([field, value]) => [field, toPoint(value)])) as Record<keyof Line, Span>;

const toTerm = ({ refund, volumeFen = 0, withinMonths = Number.POSITIVE_INFINITY }: Deposit): DepositRefund =>
  refund === 'on-volume' ? { kind: refund, volumeFen, withinMonths } : { kind: refund };

/** A price list in which every figure is known, as spans of one value each: an offer that the merchant typed in. */
export function pointTariff({ id, rates, refunds, ownership, instant }: Tariff): RangedTariff {
  const { purchase, deposit, annual, data, upgrade, maintenance } = ownership;
  const term = toTerm(deposit);
  return {
    id,
    rates: rates.map(({ channel, tiers }) => ({
      channel,
      accepted: 'yes',
      tiers: tiers.map(({ upToFen, ratePpm, minFen, capFen, fixedFen }) => ({
        ratePpm: toPoint(ratePpm),
        ...(upToFen !== undefined && { upToFen }),
        ...(minFen !== undefined && { minFen: toPoint(minFen) }),
        ...(capFen !== undefined && { capFen: toPoint(capFen) }),
        ...(fixedFen !== undefined && { fixedFen: toPoint(fixedFen) }),
      })),
    })),
    refunds,
    ownership: {
      purchase: toPoints(purchase),
      deposit: { amountFen: toPoint(deposit.amountFen), refund: { best: term, typical: term, worst: term } },
      annual: toPoints(annual),
      data: toPoints(data),
      upgrade: toPoints(upgrade),
      maintenance: toPoints(maintenance),
    },
    ...(instant && { instant: toPoints(instant) }),
    market: [],
  };
}
